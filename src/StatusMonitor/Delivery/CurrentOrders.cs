using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

/// <summary>
/// What holds for all pumps at this moment: the routes of the configuration and the silences of people. It is replaced
/// while pumps run, and wakes those that rest. Thread-safe.
/// </summary>
internal sealed class CurrentOrders(RoutePlan? plan = null)
{
    private readonly Lock _gate = new();
    private Router _router = new(plan ?? RoutePlan.Everything);
    private IReadOnlyList<(Silence Silence, CompiledMatch Match)> _silences = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;

    public Router Router => Volatile.Read(ref _router);

    /// <summary>Another number after every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <exception cref="ArgumentException">A match cannot be read; nothing changes then.</exception>
    public void Route(RoutePlan plan)
    {
        Volatile.Write(ref _router, new Router(plan));
        Wake();
    }

    /// <summary>Takes silences, and lets pumps look for replays.</summary>
    public void Take(IReadOnlyList<Silence> silences)
    {
        // One that cannot be read was made by another version; it must not stop the others.
        Volatile.Write(ref _silences, [.. silences.Where(silence => !CompiledMatch.MistakesIn(silence.Match).Any())
            .Select(silence => (silence, new CompiledMatch(silence.Match)))]);
        Wake();
    }

    /// <summary>Whether a silence holds now, or held when the event was observed.</summary>
    public bool IsSilenced(StatusEvent news, string? category, DateTimeOffset now) =>
        Volatile.Read(ref _silences).Any(known =>
            (known.Silence.Covers(now) || known.Silence.Covers(news.ObservedAt)) && known.Match.Holds(news, category));

    /// <summary>Completes with the first change after a version.</summary>
    public Task ChangedAfter(long version)
    {
        lock (_gate)
            return _version != version ? Task.CompletedTask : _changed.Task;
    }

    private void Wake()
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _version++;
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
