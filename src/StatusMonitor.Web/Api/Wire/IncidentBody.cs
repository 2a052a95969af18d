using System.ComponentModel;
using System.Text.Json.Serialization;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>An incident or a maintenance; alone, with its updates.</summary>
[Description("An incident or a maintenance as last known.")]
internal sealed record IncidentBody
{
    [Description("The key of its page.")]
    public required PageKey Page { get; init; }

    [Description("The provider's id; unique on its page.")]
    public required IncidentId Id { get; init; }

    [Description("Whether it was planned.")]
    public required IncidentType Type { get; init; }

    [Description("Its title.")]
    public required string Name { get; init; }

    [Description("Its step in the page's word: investigating, identified, monitoring, resolved, postmortem; scheduled, in_progress, verifying, completed; or another.")]
    public required string Status { get; init; }

    [Description("Its impact in the page's word: none, minor, major, critical, maintenance, or another.")]
    public required string Impact { get; init; }

    [Description("True until it has ended, vanished, or was left behind.")]
    public required bool Open { get; init; }

    [Description("True when the page stopped listing it before it had ended. Nobody said that it is resolved.")]
    public required bool Vanished { get; init; }

    [Description("True when it was open while its page moved to another identity, which does not know it. Nobody said that it is resolved.")]
    public required bool LeftBehind { get; init; }

    [Description("Its address on the page, or null.")]
    public required string? Url { get; init; }

    [Description("When it began, or is planned to: the order of lists.")]
    public required DateTimeOffset BeganAt { get; init; }

    [Description("When it ended, as the page says or else by its last update, or when it was left behind; null while it is open.")]
    public required DateTimeOffset? EndedAt { get; init; }

    [Description("When the page made the record, by the page's clock.")]
    public required DateTimeOffset? CreatedAt { get; init; }

    [Description("When the page last touched it, by the page's clock.")]
    public required DateTimeOffset? UpdatedAt { get; init; }

    [Description("When it began, in the page's words.")]
    public required DateTimeOffset? StartedAt { get; init; }

    [Description("When it was resolved, in the page's words.")]
    public required DateTimeOffset? ResolvedAt { get; init; }

    [Description("Planned start; maintenances only.")]
    public required DateTimeOffset? ScheduledFor { get; init; }

    [Description("Planned end; maintenances only.")]
    public required DateTimeOffset? ScheduledUntil { get; init; }

    [Description("The updates that stand, withdrawn ones not counted.")]
    public required int UpdateCount { get; init; }

    [Description("Its updates as their texts stand now, oldest first, withdrawn ones included; only where the incident is asked for alone.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UpdateBody>? Updates { get; init; }

    public static IncidentBody WithUpdates(IncidentRecord record) =>
        Of(record) with { Updates = [.. record.Incident.Updates.Select(UpdateBody.Of)] };

    public static IncidentBody Of(IncidentRecord record) => new()
    {
        Page = record.Page,
        Id = record.Incident.Id,
        Type = record.Incident.Type,
        Name = record.Incident.Name,
        Status = record.Incident.Status,
        Impact = record.Incident.Impact,
        Open = record.IsOpen,
        Vanished = record.Incident.Vanished,
        LeftBehind = record.IsLeftBehind,
        Url = record.Incident.Url,
        BeganAt = record.BeganAt,
        EndedAt = record.EndedAt,
        CreatedAt = record.Incident.CreatedAt,
        UpdatedAt = record.Incident.UpdatedAt,
        StartedAt = record.Incident.StartedAt,
        ResolvedAt = record.Incident.ResolvedAt,
        ScheduledFor = record.Incident.ScheduledFor,
        ScheduledUntil = record.Incident.ScheduledUntil,
        UpdateCount = record.Incident.Updates.Count(update => !update.Withdrawn),
    };
}
