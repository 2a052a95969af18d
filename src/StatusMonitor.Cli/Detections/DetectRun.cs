using System.Net;
using StatusMonitor.Hosting;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Detections;

/// <summary>Looks for a page's dialect as a watcher does, once, and keeps nothing.</summary>
internal static class DetectRun
{
    public static async Task<Detection> FindAsync(PageDefinition page, IReadOnlyList<IPNetwork> networks, CancellationToken cancellationToken)
    {
        var fetcher = Fetchers.Make(networks, [], TimeProvider.System);
        return await new Detector(BuiltIn.Dialects, fetcher).DetectAsync(page.Url, page.LikelyDialect, cancellationToken);
    }
}
