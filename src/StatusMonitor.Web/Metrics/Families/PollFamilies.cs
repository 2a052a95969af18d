using System.Text.Json;
using StatusMonitor.Watching;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>What pages' servers answered.</summary>
internal static class PollFamilies
{
    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        new("statusmon_polls", "", MetricType.Counter, "Answers to requests for a page, by outcome, and for failures by reason.", facts => facts.Pages.SelectMany(Outcomes)),
        new("statusmon_poll_received", "bytes", MetricType.Counter, "Bytes of bodies of a page as they came over the wire.",
            facts => facts.Pages.Select(page => new MetricSample(page.Polls.BytesReceived, PageFamilies.Label(page)))),
        new("statusmon_poll_saved", "bytes", MetricType.Counter, "Bytes of bodies of a page that were not sent because nothing had changed.",
            facts => facts.Pages.Select(page => new MetricSample(page.Polls.BytesSaved, PageFamilies.Label(page)))),
    ];

    private static IEnumerable<MetricSample> Outcomes(PageReading page)
    {
        var (label, polls) = (PageFamilies.Label(page), page.Polls);
        yield return new MetricSample(polls.Unchanged, label, new("outcome", "unchanged"));
        yield return new MetricSample(polls.Changed, label, new("outcome", "changed"));
        yield return new MetricSample(polls.Throttled, label, new("outcome", "throttled"));
        foreach (var (reason, count) in polls.Failed)
            yield return new MetricSample(count, label, new("outcome", "failed"), new("reason", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString())));
    }
}
