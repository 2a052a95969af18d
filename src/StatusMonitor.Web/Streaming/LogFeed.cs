using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Streaming;

/// <summary>
/// One reader of the log for any number of listeners. Each says after which position it wants to go on; who is near the
/// end shares one reading and one serialisation of each event with all others, who is far behind reads by itself. It
/// works only while somebody waits, and holds nothing for a listener: a slow one costs no memory. Thread-safe.
/// </summary>
internal sealed partial class LogFeed(IEventReader events, ILogger<LogFeed> logger) : IDisposable
{
    /// <summary>Events given at once; what a listener holds while it writes.</summary>
    public const int Most = 64;

    private const int WindowBytes = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly FeedWindow _window = new(WindowBytes);
    private readonly CancellationTokenSource _stopping = new();
    private Task? _advance;

    /// <summary>The position of the log's last event.</summary>
    public EventPosition End => events.End;

    /// <summary>The events after a position, at most <see cref="Most"/>; waits while there is none.</summary>
    /// <exception cref="EventLogException">The log cannot be read; the listener may come again.</exception>
    public async ValueTask<IReadOnlyList<FeedEntry>> ReadAsync(EventPosition after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (found, advance) = Look(after);
            if (found is not null) return found;
            if (advance is null) return await ReadAloneAsync(after, cancellationToken);
            await advance.WaitAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>What is at hand; or else what to wait for; or neither: the position has left the window.</summary>
    private (IReadOnlyList<FeedEntry>? Found, Task? Advance) Look(EventPosition after)
    {
        lock (_lock)
        {
            // Nobody listened for long: going on from there would read what nobody wants.
            if (after > _window.End && _advance is null) _window.Restart(after);
            if (after < _window.Start) return (null, null);
            if (after < _window.End) return (_window.After(after, Most), null);
            return (null, _advance ??= AdvanceAsync(_window.End));
        }
    }

    private async Task AdvanceAsync(EventPosition end)
    {
        await Task.Yield();
        try
        {
            await events.WaitAsync(end, _stopping.Token);
            var read = await events.ReadAsync(end, Most, _stopping.Token);
            var entries = read.Select(FeedEntry.Of).ToList();
            lock (_lock) _window.Take(entries);
        }
        catch (EventLogException failure)
        {
            Log.CannotRead(logger, failure);
            throw;
        }
        finally
        {
            lock (_lock) _advance = null;
        }
    }

    private async Task<IReadOnlyList<FeedEntry>> ReadAloneAsync(EventPosition after, CancellationToken cancellationToken) =>
        [.. (await events.ReadAsync(after, Most, cancellationToken)).Select(FeedEntry.Of)];

    private static partial class Log
    {
        [LoggerMessage(5300, LogLevel.Warning, "The log cannot be read for live streams; their clients will come again.")]
        public static partial void CannotRead(ILogger logger, Exception exception);
    }
}
