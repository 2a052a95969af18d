using StatusMonitor.Model;

namespace StatusMonitor.Web.Streaming;

/// <summary>Sends the log to one client as it grows, from a position on.</summary>
/// <param name="answer">The open answer.</param>
/// <param name="feed">The log.</param>
/// <param name="isWanted">Which events the client asked for.</param>
/// <param name="time">The clock of the heartbeats.</param>
internal sealed class EventStream(StreamAnswer answer, LogFeed feed, Func<StatusEvent, bool> isWanted, TimeProvider time)
{
    /// <summary>Between two signs of life: below the patience of the usual proxies, which is half a minute.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>After so many events that were passed over the client's place is moved at once.</summary>
    private const int MostPassedOver = 1000;

    private EventPosition _at;
    private EventPosition _told;

    /// <summary>Runs until the client goes or the server stops; then throws <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(EventPosition after)
    {
        (_at, _told) = (after, after);
        using var timer = new PeriodicTimer(Heartbeat, time);
        var beat = timer.WaitForNextTickAsync(answer.End).AsTask();
        var next = feed.ReadAsync(_at, answer.End).AsTask();
        while (true)
        {
            await Task.WhenAny(next, beat);
            if (next.IsCompleted)
            {
                await SendAsync(await next);
                next = feed.ReadAsync(_at, answer.End).AsTask();
            }

            if (!beat.IsCompleted) continue;
            await beat;
            await answer.WriteAsync(_told < _at ? Moved() : ": still here\n\n");
            beat = timer.WaitForNextTickAsync(answer.End).AsTask();
        }
    }

    private async Task SendAsync(IReadOnlyList<FeedEntry> entries)
    {
        if (entries.Count == 0) return;
        _at = entries[^1].Position;
        var wanted = entries.Where(entry => isWanted(entry.Event)).ToList();
        if (wanted.Count > 0)
        {
            await answer.WriteAsync(wanted.Select(entry => entry.Frame));
            _told = wanted[^1].Position;
        }

        if (_at.Value - _told.Value >= MostPassedOver) await answer.WriteAsync(Moved());
    }

    /// <summary>A message without data is not dispatched, but its id is kept (HTML living standard §9.2.6).</summary>
    private string Moved()
    {
        _told = _at;
        return $": nothing for you up to here\nid: {_at}\n\n";
    }
}
