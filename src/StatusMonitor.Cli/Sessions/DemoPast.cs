using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.EventLog;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Simulator.Scripts;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Sessions;

/// <summary>
/// Records the ninety days before the demo's day, so that there is a history to look at: the invented pages live through
/// them on a clock of their own, and real watchers read them over HTTP at each moment.
/// </summary>
internal sealed class DemoPast(IEventLog log, StoryClock clock, TimeSpan interval)
{
    private readonly WatchOptions _options = new() { Interval = interval, BlindAfter = TimeSpan.FromMinutes(5) };
    private IReadOnlyList<Watcher> _watchers = [];

    /// <summary>The pages of a day, as they are watched.</summary>
    public static IReadOnlyList<PageDefinition> PagesOf(IncidentDay day) =>
        [.. day.Pages.Select(page => new PageDefinition { Key = new PageKey(page.Path), Url = new Uri(page.Url), Dialect = "statuspage", Category = CategoryOf(page.Path) })];

    /// <summary>Reads every page once, as of the moment the clock stands at.</summary>
    public async Task LookAsync(IncidentDay day, CancellationToken cancellationToken)
    {
        if (_watchers.Count == 0) _watchers = [.. PagesOf(day).Select(Watch)];
        var now = clock.GetUtcNow();
        foreach (var watcher in _watchers) await watcher.TickAsync(now, cancellationToken);
    }

    /// <summary>Stores what was read last, so that the day begins where the past ended.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var watcher in _watchers) await watcher.StopAsync(cancellationToken);
    }

    private static string? CategoryOf(string path) => path switch
    {
        "forgehub" => "code",
        "lumen-ai" => "ai",
        "edgeway" => "network",
        "paywell" => "payments",
        "postlane" => "email",
        _ => null,
    };

    private Watcher Watch(PageDefinition page)
    {
        var fetcher = Fetchers.Make([], [interval], TimeProvider.System);
        return new Watcher(page, new Detector(BuiltIn.Dialects, fetcher), fetcher, log, _options, () => 0.5, NullLogger<Watcher>.Instance);
    }
}
