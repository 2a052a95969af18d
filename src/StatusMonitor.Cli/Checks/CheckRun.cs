using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Checks;

/// <summary>Reads each page once, all at the same time, with the watcher itself and a log that is forgotten.</summary>
internal static class CheckRun
{
    /// <summary>Beyond the exchange's own limit, and well within what hosts of plug-ins allow.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    public static async Task<IReadOnlyList<CheckReading>> ReadAsync(
        IReadOnlyList<PageDefinition> pages, IReadOnlyList<IPNetwork> networks, LogLevel level, CancellationToken cancellationToken)
    {
        await using var log = new InMemoryEventLog();
        await using var session = MonitorSession.Create(
            log,
            options =>
            {
                foreach (var page in pages) options.Pages.Add(page);
                foreach (var network in networks) options.AllowedNetworks.Add(network);
                options.Once = true;
            },
            [], new Diagnostics(), level);
        var statuses = new ConcurrentDictionary<PageKey, (PageStatus Status, TimeSpan Took)>();
        var start = session.Time.GetTimestamp();
        session.Monitor.StatusChanged += status => statuses[status.Key] = (status, session.Time.GetElapsedTime(start));
        await session.Monitor.StartAsync(cancellationToken);
        await session.Monitor.FirstRound.WaitAsync(Limit, session.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        var readings = new List<CheckReading>();
        foreach (var page in pages)
        {
            var found = statuses.TryGetValue(page.Key, out var told) ? told : default((PageStatus Status, TimeSpan Took)?);
            readings.Add(await ReadAsync(page, found?.Status, found?.Took, log, cancellationToken));
        }

        return readings;
    }

    private static async Task<CheckReading> ReadAsync(
        PageDefinition page, PageStatus? status, TimeSpan? took, InMemoryEventLog log, CancellationToken cancellationToken)
    {
        var reading = new CheckReading { Page = page, Status = status, Took = took };
        if (status is null or { Failure: not null } || await log.ReadPageAsync(page.Key, cancellationToken) is not { Identity: { } identity } state)
            return reading;
        return CheckPart.Of(reading, state, await log.ReadKnownAsync(page.Key, identity, [], cancellationToken));
    }
}
