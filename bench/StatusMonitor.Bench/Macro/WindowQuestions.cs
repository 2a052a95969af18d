using StatusMonitor.Bench.Scale;

namespace StatusMonitor.Bench.Macro;

/// <summary>What browsers and programs ask of the window.</summary>
internal static class WindowQuestions
{
    private const double FirstView = 200;
    private const double FirstViewBytes = 300;
    private const double Answer = 50;

    // The story puts every two-thousandth incident on this page.
    private static readonly string Page = ScaleSize.Full.PageKey(0);
    private static readonly string Incident = $"i{60_000:x11}";
    private static readonly string Week = ScaleStory.End.AddDays(-7).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
    private static readonly string Quarter = ScaleStory.End.AddDays(-90).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");

    public static IReadOnlyList<WindowQuestion> All { get; } =
    [
        new("first view, Now", "/", FirstView, FirstViewBytes),
        View("a page", $"/pages/{Page}"),
        View("an incident", $"/pages/{Page}/incidents/{Incident}"),
        View("the timeline", "/timeline"),
        View("maintenance", "/maintenance"),
        View("deliveries", "/deliveries"),
        Api("pages", "pages"),
        Api("500 pages", "pages?limit=500"),
        Api("a page", $"pages/{Page}"),
        Api("incidents", "incidents"),
        Api("incidents of a page", $"incidents?page={Page}"),
        Api("open incidents", "incidents?state=open"),
        Api("500 open incidents", "incidents?state=open&limit=500"),
        Api("critical incidents", "incidents?impact=critical"),
        Api("maintenances", "incidents?type=maintenance"),
        Api("500 incidents from 90 days on", $"incidents?from={Quarter}&limit=500"),
        Api("an incident", $"pages/{Page}/incidents/{Incident}"),
        Api("its updates", $"pages/{Page}/incidents/{Incident}/updates"),
        Api("newest events", "events?order=desc"),
        Api("oldest events", "events"),
        Api("newest events of a page", $"events?order=desc&page={Page}"),
        Api("newest events of a kind", "events?order=desc&kind=component.status"),
        Api("newest events of a family, announced", "events?order=desc&kind=incident.*&silent=false"),
        Api("newest events since a week", $"events?order=desc&since={Week}"),
        Api("newest 500 events since 90 days", $"events?order=desc&since={Quarter}&limit=500"),
        Api("deliveries", "deliveries"),
        Api("silences", "silences"),
        Other("summary.json of all", "/api/v2/summary.json", Answer),
        Other("status.json of all", "/api/v2/status.json", Answer),
        Other("summary.json of a page", $"/pages/{Page}/api/v2/summary.json", Answer),
        Other("feed.atom", "/feed.atom", null),
        Other("feed.atom of a page", $"/pages/{Page}/feed.atom", null),
        Other("maintenance.ics", "/maintenance.ics", null),
        Other("badge.svg", "/badge.svg", null),
        Other("metrics", "/metrics", null),
        Other("healthz", "/healthz", null),
    ];

    private static WindowQuestion View(string what, string path) => new($"view of {what}", path);

    private static WindowQuestion Api(string what, string path) => new($"API, {what}", $"/api/v1/{path}", Answer);

    private static WindowQuestion Other(string what, string path, double? milliseconds) => new(what, path, milliseconds);
}
