using Microsoft.Extensions.Logging;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Hosting;

/// <summary>
/// Looks once a second for what people ask, which another process may have written: silences and replays for the pumps,
/// and one-shots, which it fulfils. One small query a second when nothing changes.
/// </summary>
internal sealed partial class OrdersWatch(
    IEventLog log, CurrentOrders orders, Func<IReadOnlyList<PageStatus>> statuses, TimeProvider time, ILogger<OrdersWatch> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Episode _failures = new();
    private List<OneShot> _pending = [];
    private long _revision = -1;
    private long _lookedAt = time.GetTimestamp();

    /// <summary>How long ago it looked; also when what it found was a failure.</summary>
    public TimeSpan SinceLook => time.GetElapsedTime(Interlocked.Read(ref _lookedAt));

    /// <summary>Looks until cancelled; never throws.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await LookAsync(cancellationToken);
            await Task.Delay(Every, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks once. A log that fails is said once, and looked at again.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var revision = await log.ReadRevisionAsync(cancellationToken);
            if (revision != _revision) await ReadAsync(revision, cancellationToken);
            foreach (var wish in _pending.ToList()) await ConsiderAsync(wish, cancellationToken);
            _failures.Ends(time.GetUtcNow());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (EventLogException failure)
        {
            if (_failures.Fails(failure.Failure.ToString(), time.GetUtcNow())) Log.CannotLook(logger, failure.Message);
        }

        Interlocked.Exchange(ref _lookedAt, time.GetTimestamp());
    }

    private async Task ReadAsync(long revision, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var silences = await log.ReadSilencesAsync(cancellationToken);
        _pending = [.. (await log.ReadOneShotsAsync(cancellationToken)).Where(wish => wish.ReachedAt is null)];

        // One that is over still covers events that were observed while it held and are not delivered yet.
        orders.Take([.. silences.Where(silence => silence.Until > now.AddDays(-30))]);
        _revision = revision;
    }

    private async Task ConsiderAsync(OneShot wish, CancellationToken cancellationToken)
    {
        if (statuses().FirstOrDefault(status => status.Key == wish.Page) is not { } status || !IsReached(wish.Condition, status.Condition)) return;
        var now = time.GetUtcNow();
        await log.AppendOwnAsync([Told(wish, status, now)], wish with { ReachedAt = now }, cancellationToken);
        _pending.Remove(wish);
    }

    private static StatusEvent Told(OneShot wish, PageStatus status, DateTimeOffset now) => new()
    {
        Id = EventIds.Of(wish.Page, EventKind.PageCondition, wish.Id),
        Kind = EventKind.PageCondition,
        ObservedAt = now,
        Page = new EventPage(status.Key, status.Name, status.Url),
        Condition = status.Condition,
        To = wish.To,
    };

    /// <summary>Who waits for trouble wants to hear of worse trouble too.</summary>
    private static bool IsReached(PageCondition wanted, PageCondition now) =>
        wanted == now || (wanted == PageCondition.Degraded && now == PageCondition.Outage);

    private static partial class Log
    {
        [LoggerMessage(4000, LogLevel.Warning, "Silences and other orders cannot be read: {Message}")]
        public static partial void CannotLook(ILogger logger, string message);
    }
}
