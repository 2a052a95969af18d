using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>The past as a backtest sees it: events in the order they were published, each dated then.</summary>
internal static class BacktestEvents
{
    /// <summary>What the pages publish of their past; a page that cannot be read is missing, and said.</summary>
    public static async Task<IReadOnlyList<StatusEvent>> OfPagesAsync(
        ServicePlan plan, TimeSpan window, DateTimeOffset now, Diagnostics diagnostics, CancellationToken cancellationToken)
    {
        await using var log = new InMemoryEventLog();
        await using (var session = MonitorSession.Create(log, options => Configure(options, plan, window), [], diagnostics, Microsoft.Extensions.Logging.LogLevel.Error))
        {
            await session.Monitor.StartAsync(cancellationToken);
            await session.Monitor.FirstRound.WaitAsync(cancellationToken);
            var unread = plan.Pages.Where(page => session.Monitor.Statuses.FirstOrDefault(status => status.Key == page.Key)?.ReadAt is null);
            foreach (var page in unread) diagnostics.Write($"warn: {page.Key} could not be read; nothing of it is in the answer");
        }

        var events = await log.ReadAsync(EventPosition.Start, int.MaxValue, cancellationToken);
        return [.. events.Where(news => news.Update?.PublishedAt >= now - window && IsUpdate(news)).Select(AsOfThen).OrderBy(news => news.ObservedAt).ThenBy(news => news.Position)];
    }

    /// <summary>What a log holds of the pages, as it was observed.</summary>
    public static async Task<IReadOnlyList<StatusEvent>> OfLogAsync(
        SqliteLogOptions options, ServicePlan plan, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        var keys = plan.Pages.Select(page => page.Key).ToList();
        List<StatusEvent> events = [];
        await foreach (var news in log.ReadHistoryAsync(new HistoryQuery(keys, since), cancellationToken))
            if (!news.Silent && news.To is null) events.Add(news);
        return [.. events.OrderBy(news => news.Position)];
    }

    private static void Configure(StatusMonitorOptions options, ServicePlan plan, TimeSpan window)
    {
        foreach (var page in plan.Pages) options.Pages.Add(page);
        foreach (var network in plan.AllowedNetworks) options.AllowedNetworks.Add(network);
        (options.Once, options.Since) = (true, Since.Last(window));
    }

    private static bool IsUpdate(StatusEvent news) => news.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate;

    /// <summary>The page tells how the incident ended; at the time of this update it stood at this update's step.</summary>
    private static StatusEvent AsOfThen(StatusEvent news) => news with
    {
        ObservedAt = news.Update!.PublishedAt!.Value,
        Late = false,
        Silent = false,
        Incident = news.Incident! with
        {
            Status = news.Update.Status,
            ResolvedAt = IncidentStatus.IsEnd(news.Update.Status) ? news.Incident.ResolvedAt : null,
        },
    };
}
