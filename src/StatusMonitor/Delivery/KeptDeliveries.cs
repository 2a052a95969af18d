using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>What one handler's cursor has passed and is still to be delivered, in the order of the log. Holds no events. Not thread-safe.</summary>
internal sealed class KeptDeliveries
{
    private readonly SortedDictionary<EventPosition, KeptDelivery> _all = [];

    public int Count => _all.Count;

    /// <summary>When the first of those that wait for a time is due.</summary>
    public DateTimeOffset? NextDue => _all.Values.Min(kept => kept.Held.Due);

    public bool Has(EventPosition position) => _all.ContainsKey(position);

    public KeptDelivery? At(EventPosition position) => _all.GetValueOrDefault(position);

    public void Put(KeptDelivery kept) => _all[kept.Held.Position] = kept;

    public void Remove(EventPosition position) => _all.Remove(position);

    /// <summary>Replaces all.</summary>
    public void Load(IEnumerable<KeptDelivery> kept)
    {
        _all.Clear();
        foreach (var one in kept) Put(one);
    }

    public KeptDelivery? FirstDue(DateTimeOffset now) => _all.Values.FirstOrDefault(kept => kept.Held.Due <= now);

    /// <summary>What is kept of an event's incident, the event itself left out.</summary>
    public List<KeptDelivery> OfIncident(StatusEvent news) =>
        [.. _all.Values.Where(kept => kept.IsOf(news) && kept.Held.Position != news.Position)];

    public List<KeptDelivery> Folded() => [.. _all.Values.Where(kept => kept.IsFolded)];
}
