using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Reads the lists of Cachet 2.</summary>
internal static class CachetParser
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        if (WhatIsWrong(root) is { } wrong) return WireValue.Malformed(resource, wrong);
        var items = root["data"].Items.DistinctBy(item => item["id"].Id);
        var isIncidents = resource == CachetDialect.Incidents;
        List<Incident> listed = isIncidents ? [.. items.Select(Incident)]
            : resource == CachetDialect.Schedules ? [.. items.Select(Schedule)] : [];
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("cachet"),
            Name = "",
            Incidents = isIncidents ? ListCoverage.Recent : ListCoverage.None,
            // Before 2.4 maintenances stood among the incidents.
            Maintenances = resource == CachetDialect.Components ? ListCoverage.None : isIncidents ? ListCoverage.Open : ListCoverage.Recent,
            HasComponents = resource == CachetDialect.Components,
            Components = resource == CachetDialect.Components ? [.. items.Select(Component)] : [],
            Listed = listed,
        });
    }

    private static string? WhatIsWrong(WireValue root)
    {
        if (!root.IsObject) return "no object, but Cachet 2 answers with one";
        if (!root["data"].IsList) return "data is missing or no list";
        if (!root["meta"]["pagination"].IsObject) return "meta.pagination is missing, which Cachet 2 always writes";
        return root["data"].Items.All(item => item["id"].Id is not null) ? null : "an element of data has no id";
    }

    private static Incident Incident(WireValue wire)
    {
        var number = wire["latest_status"].IsPresent ? wire["latest_status"] : wire["status"];
        var isPlanned = wire["status"].Text == "0" && wire["scheduled_at"].IsPresent;
        var step = isPlanned ? IncidentStatus.Scheduled
            : CachetWords.Step(number, wire["latest_status"].IsPresent ? wire["latest_human_status"] : wire["human_status"]);
        var updates = Updates(wire, step);
        return new Incident
        {
            Id = new IncidentId(wire["id"].Id!),
            Type = isPlanned ? IncidentType.Maintenance : IncidentType.Incident,
            Name = wire["name"].Text ?? "",
            Status = step,
            Impact = isPlanned ? "maintenance" : "",
            Url = WebAddress.Of(wire["permalink"].Text),
            CreatedAt = wire["created_at"].Instant,
            UpdatedAt = wire["updated_at"].Instant,
            StartedAt = wire["occurred_at"].Instant ?? wire["created_at"].Instant,
            ResolvedAt = CachetUpdates.EndOf(step, updates, wire["updated_at"].Instant),
            ScheduledFor = isPlanned ? wire["scheduled_at"].Instant : null,
            Updates = updates,
        };
    }

    private static List<IncidentUpdate> Updates(WireValue wire, string step)
    {
        var updates = wire["updates"].Items.Where(update => update["id"].Id is not null).Select(Update).ToList();
        var opening = new IncidentUpdate
        {
            Id = CachetIds.Opening,
            Status = CachetUpdates.OpeningStep(step, updates.Count > 0, IncidentStatus.Investigating),
            Body = wire["message"].Text ?? "",
            CreatedAt = wire["created_at"].Instant,
        };
        return CachetUpdates.InOrder(opening, updates);
    }

    private static IncidentUpdate Update(WireValue wire) => new()
    {
        Id = new UpdateId(wire["id"].Id!),
        Status = CachetWords.Step(wire["status"], wire["human_status"]),
        Body = wire["message"].Text ?? "",
        CreatedAt = wire["created_at"].Instant,
        UpdatedAt = wire["updated_at"].Instant,
    };

    private static Incident Schedule(WireValue wire)
    {
        var step = CachetWords.ScheduleStep(wire["status"], wire["human_status"]);
        var created = wire["created_at"].Instant;
        return new Incident
        {
            Id = CachetIds.OfSchedule(wire["id"].Id!),
            Type = IncidentType.Maintenance,
            Name = wire["name"].Text ?? "",
            Status = step,
            Impact = "maintenance",
            CreatedAt = created,
            UpdatedAt = wire["updated_at"].Instant,
            StartedAt = wire["scheduled_at"].Instant ?? created,
            // While nothing is planned for its end, this is the time of rendering.
            ResolvedAt = step == IncidentStatus.Completed ? wire["completed_at"].Instant : null,
            ScheduledFor = wire["scheduled_at"].Instant,
            Updates = [new IncidentUpdate { Id = CachetIds.Opening, Status = IncidentStatus.Scheduled, Body = wire["message"].Text ?? "", CreatedAt = created }],
        };
    }

    private static Component Component(WireValue wire) => new()
    {
        Id = new ComponentId(wire["id"].Id!),
        Name = wire["name"].Text ?? "",
        Status = CachetWords.State(wire["status"], wire["status_name"]),
    };
}
