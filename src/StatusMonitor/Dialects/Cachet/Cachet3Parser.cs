using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Reads the lists of Cachet 3: JSON:API documents, in which what belongs to an element stands in <c>included</c>.</summary>
internal sealed class Cachet3Parser
{
    private readonly Dictionary<(string Type, string Id), WireValue> _included = [];
    private readonly string? _page;

    private Cachet3Parser(WireValue root)
    {
        foreach (var item in root["included"].Items)
            if (item["type"].Text is { } type && item["id"].Id is { } id) _included.TryAdd((type, id), item["attributes"]);
        _page = PageOf(root["meta"]["path"].Text);
    }

    public static ParseResult Read(PageResource resource, WireValue root) =>
        WhatIsWrong(resource, root) is { } wrong ? WireValue.Malformed(resource, wrong) : new Cachet3Parser(root).Snapshot(resource, root);

    private static string? WhatIsWrong(PageResource resource, WireValue root)
    {
        if (!root.IsObject) return "no object, but Cachet 3 answers with one";
        if (!root["data"].IsList) return "data is missing or no list";
        if (!root["meta"]["per_page"].IsPresent) return "meta.per_page is missing, which Cachet 3 always writes";
        return root["data"].Items.All(item => item["id"].Id is not null && item["type"].Text == resource.Name)
            ? null
            : $"an element of data has no id, or is none of {resource.Name}";
    }

    /// <summary>The page's address from that of the API, which knows under which it was asked.</summary>
    private static string? PageOf(string? api) =>
        WebAddress.Of(api)?.IndexOf("/api/", StringComparison.Ordinal) is { } at and > 0 ? api![..at] : null;

    private ParseResult.Parsed Snapshot(PageResource resource, WireValue root)
    {
        var items = root["data"].Items.DistinctBy(item => item["id"].Id);
        List<Incident> listed = resource == Cachet3Dialect.Incidents ? [.. items.Select(Incident)]
            : resource == Cachet3Dialect.Schedules ? [.. items.Select(Schedule)] : [];
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("cachet-3"),
            Name = _page is null ? "" : new Uri(_page).Host,
            Url = _page,
            Incidents = resource == Cachet3Dialect.Incidents ? ListCoverage.Recent : ListCoverage.None,
            Maintenances = resource == Cachet3Dialect.Schedules ? ListCoverage.Recent : ListCoverage.None,
            HasComponents = resource == Cachet3Dialect.Components,
            Components = resource == Cachet3Dialect.Components ? [.. Groups(), .. items.Select(Component)] : [],
            Listed = listed,
        });
    }

    private Incident Incident(WireValue wire)
    {
        var own = wire["attributes"];
        var guid = own["guid"].Id;
        var step = Step(own);
        var updates = Updates(wire, step, IncidentStatus.Investigating, Step);
        return new Incident
        {
            Id = new IncidentId(guid ?? wire["id"].Id!),
            Type = IncidentType.Incident,
            Name = own["name"].Text ?? "",
            Status = step,
            Impact = "",
            Url = _page is null || guid is null ? null : $"{_page}/incidents/{Uri.EscapeDataString(guid)}",
            CreatedAt = Time(own["created"]),
            UpdatedAt = Time(own["updated"]),
            StartedAt = Time(own["occurred"]) ?? Time(own["created"]),
            ResolvedAt = CachetUpdates.EndOf(step, updates, Time(own["updated"])),
            Components = Touched(wire),
            Updates = updates,
        };
    }

    private Incident Schedule(WireValue wire)
    {
        var own = wire["attributes"];
        var step = CachetWords.ScheduleStep(own["status"]["value"], own["status"]["human"]);
        return new Incident
        {
            Id = CachetIds.OfSchedule(wire["id"].Id!),
            Type = IncidentType.Maintenance,
            Name = own["name"].Text ?? "",
            Status = step,
            Impact = "maintenance",
            Url = _page,
            CreatedAt = Time(own["created"]),
            UpdatedAt = Time(own["updated"]),
            StartedAt = Time(own["scheduled"]) ?? Time(own["created"]),
            ResolvedAt = step == IncidentStatus.Completed ? Time(own["completed"]) : null,
            ScheduledFor = Time(own["scheduled"]),
            ScheduledUntil = Time(own["completed"]),
            Components = Touched(wire),
            // A schedule's step follows the clock, and its updates have none: they stay what was announced.
            Updates = Updates(wire, IncidentStatus.Scheduled, IncidentStatus.Scheduled, _ => IncidentStatus.Scheduled),
        };
    }

    private List<IncidentUpdate> Updates(WireValue wire, string step, string usual, Func<WireValue, string> stepOf)
    {
        var own = wire["attributes"];
        var updates = Related(wire, "updates").Select(found => new IncidentUpdate
        {
            Id = new UpdateId(found.Id),
            Status = stepOf(found.Value),
            Body = found.Value["message"].Text ?? "",
            CreatedAt = Time(found.Value["created"]),
            UpdatedAt = Time(found.Value["updated"]),
        }).ToList();
        var opening = new IncidentUpdate
        {
            Id = CachetIds.Opening,
            Status = CachetUpdates.OpeningStep(step, updates.Count > 0, usual),
            Body = own["message"].Text ?? "",
            CreatedAt = Time(own["created"]),
        };
        return CachetUpdates.InOrder(opening, updates);
    }

    // What an incident did to a component is written once for all incidents of the list that touch it, so it is not told.
    private List<ComponentChange> Touched(WireValue wire) =>
        [.. Related(wire, "components").Select(found => new ComponentChange(new ComponentId(found.Id), found.Value["name"].Text ?? "", null, null))];

    private IEnumerable<Component> Groups() => _included.Where(found => found.Key.Type == "componentGroups").Select(found => new Component
    {
        Id = GroupId(found.Key.Id),
        Name = found.Value["name"].Text ?? "",
        Status = "",
        IsGroup = true,
    });

    private Component Component(WireValue wire)
    {
        var own = wire["attributes"];
        var group = wire["relationships"]["group"]["data"]["id"].Id;
        return new Component
        {
            Id = new ComponentId(wire["id"].Id!),
            Name = own["name"].Text ?? "",
            Status = CachetWords.State(own["status"]["value"], own["status"]["human"]),
            GroupId = group is null ? null : GroupId(group),
        };
    }

    private IEnumerable<(string Id, WireValue Value)> Related(WireValue wire, string name)
    {
        foreach (var link in wire["relationships"][name]["data"].Items)
            if (link["type"].Text is { } type && link["id"].Id is { } id && _included.TryGetValue((type, id), out var found)) yield return (id, found);
    }

    private static ComponentId GroupId(string id) => new($"group-{id}");

    private static string Step(WireValue own) => CachetWords.Step(own["status"]["value"], own["status"]["human"]);

    private static DateTimeOffset? Time(WireValue wire) => wire["string"].Instant;
}
