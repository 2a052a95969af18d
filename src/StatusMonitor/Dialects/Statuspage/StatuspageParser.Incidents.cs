using System.Text.Json;
using StatusMonitor.Model;
using static StatusMonitor.Dialects.JsonText;

namespace StatusMonitor.Dialects.Statuspage;

internal static partial class StatuspageParser
{
    private static void ReadIncidents(ref Utf8JsonReader reader, WireList<WireIncident> list)
    {
        if (!EntersArray(ref reader, list)) return;
        while (NextElement(ref reader)) list.Items.Add(ReadIncident(ref reader));
    }

    private static WireIncident ReadIncident(ref Utf8JsonReader reader)
    {
        var incident = new WireIncident();
        ExpectObject(ref reader, "an incident");
        while (NextMember(ref reader))
        {
            if (!ReadIncidentText(ref reader, incident) && !ReadIncidentTime(ref reader, incident)
                && !ReadIncidentList(ref reader, incident)) reader.Skip();
        }

        return incident.Id is null ? throw new JsonException("an incident has no id") : incident;
    }

    private static bool ReadIncidentText(ref Utf8JsonReader reader, WireIncident incident)
    {
        if (Is(ref reader, "id"u8)) incident.Id = ReadId(ref reader);
        else if (Is(ref reader, "name"u8)) incident.Name = ReadText(ref reader);
        else if (Is(ref reader, "status"u8)) incident.Status = ReadWord(ref reader);
        else if (Is(ref reader, "impact"u8)) incident.Impact = ReadWord(ref reader);
        else if (Is(ref reader, "shortlink"u8)) incident.ShortLink = ReadText(ref reader);
        else return false;
        return true;
    }

    private static bool ReadIncidentTime(ref Utf8JsonReader reader, WireIncident incident)
    {
        if (Is(ref reader, "created_at"u8)) incident.CreatedAt = ReadInstant(ref reader);
        else if (Is(ref reader, "updated_at"u8)) incident.UpdatedAt = ReadInstant(ref reader);
        else if (Is(ref reader, "started_at"u8)) incident.StartedAt = ReadInstant(ref reader);
        else if (Is(ref reader, "resolved_at"u8)) incident.ResolvedAt = ReadInstant(ref reader);
        else if (Is(ref reader, "scheduled_for"u8)) incident.ScheduledFor = ReadInstant(ref reader);
        else if (Is(ref reader, "scheduled_until"u8)) incident.ScheduledUntil = ReadInstant(ref reader);
        else return false;
        return true;
    }

    private static bool ReadIncidentList(ref Utf8JsonReader reader, WireIncident incident)
    {
        if (Is(ref reader, "components"u8)) incident.Components = ReadLiveComponents(ref reader);
        else if (Is(ref reader, "incident_updates"u8)) incident.Updates = ReadUpdates(ref reader);
        else return false;
        return true;
    }

    private static List<IncidentUpdate> ReadUpdates(ref Utf8JsonReader reader)
    {
        List<IncidentUpdate> updates = [];
        if (!IsArray(ref reader)) return updates;
        while (NextElement(ref reader)) updates.Add(ReadUpdate(ref reader));
        return updates;
    }

    private static IncidentUpdate ReadUpdate(ref Utf8JsonReader reader)
    {
        string? id = null, status = null, body = null;
        DateTimeOffset? created = null, updated = null, displayed = null;
        IReadOnlyList<ComponentChange> components = [];
        ExpectObject(ref reader, "an update");
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "id"u8)) id = ReadId(ref reader);
            else if (Is(ref reader, "status"u8)) status = ReadWord(ref reader);
            else if (Is(ref reader, "body"u8)) body = ReadText(ref reader);
            else if (Is(ref reader, "created_at"u8)) created = ReadInstant(ref reader);
            else if (Is(ref reader, "updated_at"u8)) updated = ReadInstant(ref reader);
            else if (Is(ref reader, "display_at"u8)) displayed = ReadInstant(ref reader);
            else if (Is(ref reader, "affected_components"u8)) components = ReadAffected(ref reader);
            else reader.Skip();
        }

        return new IncidentUpdate
        {
            Id = new UpdateId(id ?? IdOf(created ?? displayed)),
            Status = status ?? "",
            Body = body ?? "",
            CreatedAt = created,
            UpdatedAt = updated,
            DisplayAt = displayed,
            Components = components,
        };
    }

    /// <summary>Copies that leave update ids out exist; the time of an update is unique inside its incident.</summary>
    private static string IdOf(DateTimeOffset? at) =>
        at is { } instant ? $"@{instant.UtcTicks}" : throw new JsonException("an update has neither an id nor a time");

    private static List<ComponentChange> ReadAffected(ref Utf8JsonReader reader)
    {
        List<ComponentChange> changes = [];
        if (!IsArray(ref reader)) return changes;
        while (NextElement(ref reader))
        {
            // Old pages hold one entry without a code that says in words that nothing was affected.
            var change = ReadChange(ref reader);
            if (change is { Id: not null } or { After: not null }) changes.Add(change);
        }

        return changes;
    }

    private static ComponentChange? ReadChange(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? code = null, name = null, before = null, after = null;
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "code"u8)) code = ReadId(ref reader);
            else if (Is(ref reader, "name"u8)) name = ReadText(ref reader);
            else if (Is(ref reader, "old_status"u8)) before = ReadWord(ref reader);
            else if (Is(ref reader, "new_status"u8)) after = ReadWord(ref reader);
            else reader.Skip();
        }

        return new ComponentChange(code is null ? null : new ComponentId(code), name ?? "", before, after);
    }

    private static List<ComponentChange> ReadLiveComponents(ref Utf8JsonReader reader)
    {
        List<ComponentChange> live = [];
        if (!IsArray(ref reader)) return live;
        while (NextElement(ref reader)) live.Add(ReadLiveComponent(ref reader));
        return live;
    }

    /// <summary>Only shown, never compared, so one without an id does no harm.</summary>
    private static ComponentChange ReadLiveComponent(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, status = null;
        ExpectObject(ref reader, "a component");
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "id"u8)) id = ReadId(ref reader);
            else if (Is(ref reader, "name"u8)) name = ReadText(ref reader);
            else if (Is(ref reader, "status"u8)) status = ReadWord(ref reader);
            else reader.Skip();
        }

        return new ComponentChange(id is null ? null : new ComponentId(id), name ?? "", status, status);
    }

    private static bool IsArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return true;
        reader.Skip();
        return false;
    }

    /// <summary>The words of the field come up thousands of times; they are not allocated anew each time.</summary>
    private static string? ReadWord(ref Utf8JsonReader reader)
    {
        foreach (var (utf8, word) in Words)
            if (IsText(ref reader, utf8)) return word;
        return ReadText(ref reader);
    }

    private static readonly (byte[] Utf8, string Word)[] Words =
    [
        .. new[]
        {
            ComponentStatus.Operational, IncidentStatus.Investigating, IncidentStatus.Resolved, IncidentStatus.Monitoring,
            IncidentStatus.Identified, ComponentStatus.DegradedPerformance, ComponentStatus.PartialOutage,
            ComponentStatus.MajorOutage, ComponentStatus.UnderMaintenance, "none", "minor", "major", "critical",
            "maintenance", IncidentStatus.Scheduled, IncidentStatus.InProgress, IncidentStatus.Completed,
            IncidentStatus.Verifying, IncidentStatus.Postmortem,
        }.Select(word => (System.Text.Encoding.UTF8.GetBytes(word), word)),
    ];
}
