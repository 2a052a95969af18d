using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Sorry;

/// <summary>The newest notices in any state, each with its newest update only.</summary>
internal static class SorryNotices
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var list = root["notices"];
        if (!list.IsList) return WireValue.Malformed(resource, "notices is missing or no list");
        if (list.Items.Any(notice => notice["id"].Id is null)) return WireValue.Malformed(resource, "a notice has no id");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = SorryDialect.Identity,
            Name = "",
            IsStampTrusted = false,
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            Listed = [.. list.Items.Where(notice => notice["type"].Text is "planned" or "unplanned").DistinctBy(notice => notice["id"].Id).Select(ToIncident)],
        });
    }

    private static Incident ToIncident(WireValue notice)
    {
        var isMaintenance = notice["type"].Text == "planned";
        var status = Step(notice["state"].Text);
        return new Incident
        {
            Id = new IncidentId(notice["id"].Id!),
            Type = isMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
            Name = notice["subject"].Text ?? "",
            Status = status.Length > 0 ? status : isMaintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating,
            Impact = isMaintenance ? "maintenance" : "",
            Url = WebAddress.Of(notice["url"].Text),
            CreatedAt = notice["created_at"].Instant,
            UpdatedAt = notice["updated_at"].Instant,
            StartedAt = notice["began_at"].Instant ?? notice["begins_at"].Instant ?? notice["created_at"].Instant,
            ResolvedAt = notice["ended_at"].Instant,
            ScheduledFor = notice["begins_at"].Instant,
            ScheduledUntil = notice["ends_at"].Instant,
            Updates = LatestOf(notice["latest_update"]),
            ListsNewestOnly = true,
        };
    }

    private static IReadOnlyList<IncidentUpdate> LatestOf(WireValue latest)
    {
        if (!latest.IsObject) return [];
        var update = new IncidentUpdate
        {
            Id = new UpdateId(latest["id"].Id ?? ""),
            Status = Step(latest["state"].Text),
            Body = latest["content"].Text ?? "",
            CreatedAt = latest["created_at"].Instant,
            UpdatedAt = latest["updated_at"].Instant,
        };
        return update.Id.Value.Length > 0 ? [update] : TimedUpdates.Identify([update]);
    }

    private static string Step(string? word) => WireWord.Snake(word) switch
    {
        "recovering" => IncidentStatus.Monitoring,
        "false_alarm" => IncidentStatus.Resolved,
        "underway" => IncidentStatus.InProgress,
        "complete" or "cancelled" => IncidentStatus.Completed,
        var other => other,
    };
}
