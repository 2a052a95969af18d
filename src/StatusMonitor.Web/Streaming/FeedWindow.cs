using StatusMonitor.Model;

namespace StatusMonitor.Web.Streaming;

/// <summary>The newest events of the log, without gaps, no more than a few megabytes of them. Not thread-safe.</summary>
internal sealed class FeedWindow(int mostBytes)
{
    private readonly List<FeedEntry> _entries = [];
    private long _bytes;

    /// <summary>Every event after this, up to <see cref="End"/>, is in it.</summary>
    public EventPosition Start { get; private set; }

    /// <summary>The position of its last event.</summary>
    public EventPosition End { get; private set; }

    /// <summary>Empties it and lets it begin after a position.</summary>
    public void Restart(EventPosition at)
    {
        _entries.Clear();
        (_bytes, Start, End) = (0, at, at);
    }

    /// <summary>Takes the events that follow. When there is no more room the older half goes, so that this is seldom.</summary>
    public void Take(IReadOnlyList<FeedEntry> following)
    {
        foreach (var entry in following)
        {
            _entries.Add(entry);
            _bytes += entry.Frame.Length;
            End = entry.Position;
        }

        if (_bytes > mostBytes) Shed();
    }

    /// <summary>The events after a position that lies in it.</summary>
    public IReadOnlyList<FeedEntry> After(EventPosition position, int limit)
    {
        var first = (int)(position.Value - Start.Value);
        return _entries.GetRange(first, Math.Min(limit, _entries.Count - first));
    }

    private void Shed()
    {
        var count = 0;
        for (; count < _entries.Count && _bytes > mostBytes / 2; count++) _bytes -= _entries[count].Frame.Length;
        Start = _entries[count - 1].Position;
        _entries.RemoveRange(0, count);
    }
}
