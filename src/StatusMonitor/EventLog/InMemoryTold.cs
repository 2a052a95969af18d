namespace StatusMonitor.EventLog;

/// <summary>What one handler was told of one incident, in the order it was told. The log's lock guards it.</summary>
internal sealed class InMemoryTold
{
    private readonly List<(long Number, ToldDelivery Told)> all = [];

    public IReadOnlyList<(long Number, ToldDelivery Told)> All => all;

    /// <summary>The newest event that was told, which need not be the one told last.</summary>
    public ToldDelivery Newest { get; private set; }

    public bool IsOpen { get; private set; }

    public InMemoryTold(long number, ToldDelivery first)
    {
        Newest = first;
        Take(number, first);
    }

    /// <summary>The same event told twice (it was sent again) is remembered once, as told last.</summary>
    public void Take(long number, ToldDelivery told)
    {
        all.RemoveAll(known => known.Told.Delivery.Position == told.Delivery.Position);
        all.Add((number, told));
        if (told.Delivery.Position >= Newest.Delivery.Position)
            (Newest, IsOpen) = (told, told.IsOpen);
    }

    public void End() => IsOpen = false;
}
