using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// One page. A tick polls what is due, appends what it found, and says when it is due again; it owns no timer.
/// Ticks of one page never overlap: the scheduler sees to that.
/// </summary>
internal sealed partial class Watcher(
    PageDefinition page, Detector detector, IFetcher fetcher, IEventLog log, WatchOptions options,
    Func<double> chance, ILogger<Watcher> logger, WatchMetrics? metrics = null) : ITick
{
    private readonly PollTally _tally = new();
    private Watch? _watch;

    public string Key => page.Key.Value;

    public PageDefinition Page => page;

    public Uri Url => page.Url;

    public TimeSpan Interval => page.Interval ?? options.Interval;

    /// <summary>What is known for the footer and the first-reading line; null before the first tick.</summary>
    public PageStatus? Status { get; private set; }

    /// <summary>The dialect it is read in; null as long as it is not known.</summary>
    public string? Dialect => _watch?.Dialect?.Name ?? page.Dialect;

    /// <summary>What its server answered since the start.</summary>
    public PollCounts Polls => _tally.Counts;

    /// <summary>Called after the first tick of this run, and whenever the status may have changed.</summary>
    public Action<PageStatus>? OnStatus { get; set; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Tick> TickAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("tick");
        span?.SetTag("statusmon.page", Key);
        var watch = _watch ??= await LoadAsync(cancellationToken);
        var round = new Round(now);
        if (page.Dialect is not null) await HeedDefinitionAsync(watch, page.Dialect, round, cancellationToken);
        if (watch.State.NotBefore > now) return await SettleAsync(watch, round, cancellationToken);
        if (IsDetectionDue(watch, now)) await DetectAsync(watch, round, cancellationToken);
        if (!round.IsOver && watch.WantsGroups) await LookAtGroupsAsync(watch, round, cancellationToken);
        var cells = InOrder(watch);
        for (var i = 0; i < cells.Count && !round.IsOver; i++)
        {
            var cell = cells[i];
            if (ReadingPlan.IsDue(cell, watch, options, now)) await ReadAsync(watch, cell, round, cancellationToken);
        }

        return await SettleAsync(watch, round, cancellationToken);
    }

    /// <summary>Stores what was read since the last commit, so that a restart begins where this run ended.</summary>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (_watch is { ReadAt: not null } watch && watch.ReadAt != watch.State.ReadAt)
            await StoreAsync(watch, watch.State, [], watch.ReadAt.Value, cancellationToken);
    }

    private async ValueTask<Watch> LoadAsync(CancellationToken cancellationToken)
    {
        var state = await log.ReadPageAsync(page.Key, cancellationToken) ?? new PageState { Key = page.Key };
        // A row of failures that nobody was told of begins anew: nobody was watching in between.
        if (!state.IsUnreadable) state = state with { FailingSince = null, Failures = 0 };
        return new Watch(page, detector.Find(state.Dialect ?? page.Dialect), state);
    }

    /// <summary>
    /// The primary leads, except at first sight; decided at once, since a reading may change what first sight means. What may
    /// be missing is not the last then: only a reading draws the balance of a page without components.
    /// </summary>
    private static IReadOnlyList<ResourceCell> InOrder(Watch watch)
    {
        var cells = watch.Cells;
        if (watch.State.FirstReadAt is not null) return cells;
        return [.. cells.OrderBy(cell => cell.Resource.IsOptional || (ReadingPlan.IsReadFirst(cell) && !watch.IsPrimary(cell)) ? 0 : 1).ThenBy(cell => ReadingPlan.IsReadFirst(cell) ? 0 : 1)];
    }

    private async ValueTask StoreAsync(
        Watch watch, PageState state, IReadOnlyList<StatusEvent> events, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folded = watch.Folded(state);
        await log.AppendAsync(new PageCommit { State = folded, Events = events }, cancellationToken);
        watch.State = folded;
        watch.StoredAt = now;
    }

    private static partial class Log
    {
        [LoggerMessage(2000, LogLevel.Warning, "{Page} cannot be read: {Failure} ({Detail})")]
        public static partial void Failing(ILogger logger, string page, string failure, string? detail);

        [LoggerMessage(2001, LogLevel.Information, "{Page} can be read again")]
        public static partial void Recovered(ILogger logger, string page);

        [LoggerMessage(2003, LogLevel.Debug, "{Page} is read as {Dialect} below {Address}")]
        public static partial void Detected(ILogger logger, string page, string dialect, Uri address);

        [LoggerMessage(2004, LogLevel.Warning, "{Page} lists no component that {Globs} matches: nothing of it will be told")]
        public static partial void Unmatched(ILogger logger, string page, string globs);

        [LoggerMessage(2002, LogLevel.Warning, "{Page}: another page's data ({Foreign}) was served instead of {Identity}")]
        public static partial void Foreign(ILogger logger, string page, string foreign, string identity);
    }
}
