using StatusMonitor.Model;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Feeds.Badges;
using StatusMonitor.Web.Feeds.Calendar;
using StatusMonitor.Web.Feeds.Syndication;

namespace StatusMonitor.Web.Feeds;

/// <summary>What subscribers and pages of others ask for. Parameters nobody knows are passed over: readers add some of their own.</summary>
internal static class FeedOperations
{
    private static readonly Parameter<IncidentType?> s_type = new(
        "type", "Only incidents, or only maintenances.",
        ValueForms.OneOf<IncidentType?>([("incident", IncidentType.Incident), ("maintenance", IncidentType.Maintenance)]));

    private static readonly Parameter<string> s_impacts =
        new("impact", "Only with these impacts, in the page's words.", ValueForms.Text("an impact", text => text)) { IsList = true };

    private static readonly Parameter<string?> s_label = new("label", "The words on the left. Default: the name.", ValueForms.Text<string?>("a text", text => text));

    public static IReadOnlyList<Operation> All { get; } =
    [
        .. FeedFormat.All.SelectMany(format => Both(new Operation
        {
            Path = $"/{format.File}",
            Id = $"get{format.Title.Replace(" ", "", StringComparison.Ordinal)}",
            Chapter = "feeds",
            Summary = $"The newest updates as {format.Title}.",
            Parameters = [s_type, s_impacts],
            PassesOver = true,
            Answer = new OperationAnswer("The feed.", null) { ContentType = format.ContentType.Split(';')[0] },
            Run = request => FeedAnswer.SendAsync(request.Context, request.Services, format),
        })),
        .. Both(new Operation
        {
            Path = "/maintenance.ics",
            Id = "getCalendar",
            Chapter = "feeds",
            Summary = "Planned work as a calendar (RFC 5545).",
            PassesOver = true,
            Answer = new OperationAnswer("The calendar.", null) { ContentType = "text/calendar" },
            Run = request => CalendarAnswer.SendAsync(request.Context, request.Services),
        }),
        .. Both(new Operation
        {
            Path = "/badge.svg",
            Id = "getBadge",
            Chapter = "feeds",
            Summary = "How it stands now, as a picture for pages of others.",
            Parameters = [s_label],
            PassesOver = true,
            IsEmbeddable = true,
            Answer = new OperationAnswer("The picture.", null) { ContentType = "image/svg+xml" },
            Run = request => BadgeAnswer.SendAsync(request.Context, request.Services),
        }),
    ];

    private static IEnumerable<Operation> Both(Operation whole) =>
    [
        whole,
        whole with { Path = $"/pages/{{key}}{whole.Path}", Id = $"{whole.Id}OfPage", Summary = $"{whole.Summary[..^1]}, of one page.", Parameters = [Parameters.Key, .. whole.Parameters] },
    ];
}
