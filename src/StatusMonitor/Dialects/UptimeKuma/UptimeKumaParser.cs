using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.UptimeKuma;

/// <summary>Reads what a page says of itself: its monitors' names, the pinned incidents, the maintenances that are running.</summary>
internal static class UptimeKumaParser
{
    /// <summary>There is one text an incident or maintenance, which is edited in place.</summary>
    private static readonly UpdateId OnlyText = new("text");

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        if (!root["config"].IsObject) return WireValue.Malformed(resource, "config is missing, which Uptime Kuma always writes");
        if (root["config"]["slug"].Id is null) return WireValue.Malformed(resource, "config.slug is missing");
        if (!root["publicGroupList"].IsList) return WireValue.Malformed(resource, "publicGroupList is missing or no list");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = UptimeKumaHeartbeats.Identity,
            Name = root["config"]["title"].Text ?? "",
            // Once unpinned, ended or over, they are simply gone.
            Incidents = ListCoverage.Current,
            Maintenances = ListCoverage.Current,
            Components = [.. Monitors(root["publicGroupList"])],
            Listed = [.. Incidents(root).DistinctBy(incident => incident.Id)],
        });
    }

    private static IEnumerable<Component> Monitors(WireValue groups)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups.Items)
        {
            if (group["id"].Id is not { } groupId) continue;
            var heading = new ComponentId($"group-{groupId}");
            if (seen.Add(heading.Value)) yield return new Component { Id = heading, Name = group["name"].Text ?? "", Status = "", IsGroup = true };
            foreach (var monitor in group["monitorList"].Items)
                if (monitor["id"].Id is { } id && seen.Add(id))
                    yield return new Component { Id = new ComponentId(id), Name = monitor["name"].Text ?? "", Status = "", GroupId = heading };
        }
    }

    // Version 1 pins one at most; version 2 has a list.
    private static IEnumerable<Incident> Incidents(WireValue root)
    {
        foreach (var pinned in root["incidents"].Items.Prepend(root["incident"]))
            if (pinned["id"].Id is { } id) yield return Incident(id, pinned);
        foreach (var maintenance in root["maintenanceList"].Items)
            if (maintenance["id"].Id is { } id) yield return Maintenance(id, maintenance);
    }

    private static Incident Incident(string id, WireValue wire)
    {
        var isOver = wire["active"] is { IsPresent: true, IsTrue: false };
        var (created, touched) = (wire["createdDate"].Instant, wire["lastUpdatedDate"].Instant);
        var status = isOver ? IncidentStatus.Resolved : "active";
        return new Incident
        {
            Id = new IncidentId(id),
            Type = IncidentType.Incident,
            Name = wire["title"].Text ?? "",
            Status = status,
            Impact = Impact(wire["style"].Text),
            CreatedAt = created,
            UpdatedAt = touched ?? created,
            StartedAt = created,
            ResolvedAt = isOver ? touched : null,
            Updates = [new IncidentUpdate { Id = OnlyText, Status = status, Body = wire["content"].Text ?? "", CreatedAt = created, UpdatedAt = touched }],
        };
    }

    /// <summary>The colour an incident is shown in is all that is said of its weight.</summary>
    private static string Impact(string? style) => style switch
    {
        "danger" => "major",
        "warning" => "minor",
        "info" or "primary" or "light" or "dark" => "none",
        null => "",
        var other => other,
    };

    private static Incident Maintenance(string id, WireValue wire)
    {
        var slot = wire["timeslotList"].Items.FirstOrDefault();
        var (start, end) = (Time(slot["startDate"], wire["timezoneOffset"]), Time(slot["endDate"], wire["timezoneOffset"]));
        var status = Status(wire["status"].Text);
        return new Incident
        {
            Id = IdOf(id, wire["strategy"].Text, start),
            Type = IncidentType.Maintenance,
            Name = wire["title"].Text ?? "",
            Status = status,
            Impact = "maintenance",
            StartedAt = start,
            ScheduledFor = start,
            ScheduledUntil = end,
            Updates = [new IncidentUpdate { Id = OnlyText, Status = status, Body = wire["description"].Text ?? "", CreatedAt = start }],
        };
    }

    /// <summary>One that comes back every night is another one every night, though its number is the same.</summary>
    private static IncidentId IdOf(string id, string? strategy, DateTimeOffset? start) => strategy is "single" or "manual" || start is null
        ? new IncidentId($"maintenance-{id}")
        : new IncidentId($"maintenance-{id}@{start.Value.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    private static string Status(string? word) => word switch
    {
        "under-maintenance" => IncidentStatus.InProgress,
        "scheduled" => IncidentStatus.Scheduled,
        "ended" or "inactive" => IncidentStatus.Completed,
        null => "",
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(word),
    };

    /// <summary>Slots that are repeated have their zone in them; others are in the maintenance's own, whose offset stands beside.</summary>
    private static DateTimeOffset? Time(WireValue wire, WireValue offset)
    {
        if (wire.Instant is not { } time || wire.Text is not { Length: > 10 } text) return null;
        var hasZone = text.EndsWith('Z') || text.AsSpan(10).ContainsAny('+', '-');
        return hasZone || !TimeSpan.TryParse(offset.Text?.TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture, out var east) || east.Duration() > TimeSpan.FromHours(14)
            ? time
            : time - east;
    }
}
