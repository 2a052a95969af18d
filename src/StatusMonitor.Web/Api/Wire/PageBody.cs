using System.ComponentModel;
using System.Text.Json.Serialization;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A watched page; alone, with what stands on it.</summary>
[Description("A watched page as it stands now.")]
internal sealed record PageBody
{
    [Description("Its short id here.")]
    public required PageKey Key { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("Its address for people; the address that is read until the page has said its own.")]
    public required string Url { get; init; }

    [Description("What kind of service it is, one word; null when nobody said.")]
    public required string? Category { get; init; }

    [Description("How the page speaks.")]
    public required string? Dialect { get; init; }

    [Description("State now. unknown while the page cannot be read, and before its first reading: neither up nor down.")]
    public required PageCondition State { get; init; }

    [Description("State by the last good reading, however old.")]
    public required PageCondition LastState { get; init; }

    [Description("Why and since when it cannot be read; null while it can.")]
    public required UnreadableBody? Unreadable { get; init; }

    [Description("When it was last read whole or confirmed unchanged; null before that.")]
    public required DateTimeOffset? ReadAt { get; init; }

    [Description("When it was last tried.")]
    public required DateTimeOffset? TriedAt { get; init; }

    [Description("Seconds between readings while nothing is wrong.")]
    public required double IntervalSeconds { get; init; }

    [Description("Incidents open by the last good reading.")]
    public required int OpenIncidents { get; init; }

    [Description("Maintenances in progress by the last good reading.")]
    public required int ActiveMaintenances { get; init; }

    [Description("When its last incident ended, by the page's clock; null when none is known.")]
    public required DateTimeOffset? LastEndedAt { get; init; }

    [Description("What its server answered since this process started.")]
    public required PollsBody Polls { get; init; }

    [Description("Its components by the last good reading, in the order of the page; only where the page is asked for alone.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ComponentBody>? Components { get; init; }

    [Description("Incidents and maintenances that have not ended, newest first, at most 500; only where the page is asked for alone.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IncidentBody>? Incidents { get; init; }

    public static PageBody Of(PageReading page, IEnumerable<KnownComponent> components, IEnumerable<IncidentRecord> open) => Of(page) with
    {
        Components = [.. components.Select(ComponentBody.Of)],
        Incidents = [.. open.Select(IncidentBody.Of)],
    };

    public static PageBody Of(PageReading page) => new()
    {
        Key = page.Key,
        Name = page.Name,
        Url = page.Status?.Url is { Length: > 0 } own ? own : page.Url.ToString(),
        Category = page.Category,
        Dialect = page.Dialect,
        State = page.Status?.Condition ?? PageCondition.Unknown,
        LastState = page.Status?.LastCondition ?? PageCondition.Unknown,
        Unreadable = page.Status is { Failure: { } failure, FailingSince: { } since } status
            ? new UnreadableBody { Since = since, Failure = failure, Detail = status.FailureDetail } : null,
        ReadAt = page.Status?.ReadAt,
        TriedAt = page.Status?.TriedAt,
        IntervalSeconds = page.Interval.TotalSeconds,
        OpenIncidents = page.Status?.OpenIncidents ?? 0,
        ActiveMaintenances = page.Status?.ActiveMaintenances ?? 0,
        LastEndedAt = page.Status?.LastEndedAt,
        Polls = PollsBody.Of(page.Polls),
    };
}
