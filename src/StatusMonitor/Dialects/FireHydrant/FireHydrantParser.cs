using StatusMonitor.Model;

namespace StatusMonitor.Dialects.FireHydrant;

/// <summary>Reads the page's file: its parts, what their states mean, and its incidents in any state.</summary>
internal sealed class FireHydrantParser
{
    private static readonly PageIdentity Identity = new("firehydrant");

    private readonly Dictionary<string, string> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private FireHydrantParser(WireValue root)
    {
        foreach (var (name, value) in root["conditions"].Members) _conditions.TryAdd(name, value.Text ?? "");
        foreach (var part in root["components"].Items)
            if (part["name"].Text is { } name && part["id"].Id is { } id) _ids.TryAdd(name, id);
    }

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        if (!root["config"].IsObject) return WireValue.Malformed(resource, "config is missing, which FireHydrant always writes");
        if (!root["conditions"].IsObject) return WireValue.Malformed(resource, "conditions is missing or no object");
        if (!root["components"].IsList) return WireValue.Malformed(resource, "components is missing or no list");
        if (!root["incidents"].IsList) return WireValue.Malformed(resource, "incidents is missing or no list");
        if (root["incidents"].Items.Any(incident => incident["id"].Id is null)) return WireValue.Malformed(resource, "an incident has no id");
        return new ParseResult.Parsed(new FireHydrantParser(root).Snapshot(root));
    }

    private PageSnapshot Snapshot(WireValue root)
    {
        List<Incident> listed = [.. root["incidents"].Items.DistinctBy(incident => incident["id"].Id).Select(Incident)];
        return new PageSnapshot
        {
            Identity = Identity,
            Name = root["config"]["title"].Text ?? root["config"]["companyName"].Text ?? "",
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            HasComponents = true,
            Components = [.. Parts(root, listed)],
            Listed = listed,
        };
    }

    /// <summary>A part has a state of its own only through what is open; without that it works.</summary>
    private IEnumerable<Component> Parts(WireValue root, List<Incident> listed)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in listed.Where(incident => incident.IsOpen).SelectMany(incident => incident.Components))
            if (Rank(change.After) >= Rank(states.GetValueOrDefault(change.Name))) states[change.Name] = change.After ?? "";
        foreach (var part in root["components"].Items.Where(part => part["id"].Id is not null).DistinctBy(part => part["id"].Id))
        {
            var name = part["name"].Text ?? "";
            var own = part["condition"].Text is { } condition ? State(condition) : null;
            yield return new Component { Id = new ComponentId(part["id"].Id!), Name = name, Status = own ?? states.GetValueOrDefault(name) ?? ComponentStatus.Operational };
        }
    }

    private Incident Incident(WireValue wire)
    {
        var times = wire["timestamps"];
        var updates = FireHydrantTimeline.Read(wire["timeline"]);
        var severity = wire["severitySlug"].Text ?? "";
        var isMaintenance = severity.Equals("MAINTENANCE", StringComparison.OrdinalIgnoreCase);
        var ended = times["resolved"].Instant ?? times["closed"].Instant;
        var step = wire["currentMilestone"].Id is { } current ? FireHydrantWords.Step(current)
            : ended is not null ? IncidentStatus.Resolved : Present(times, updates);
        var status = isMaintenance ? FireHydrantWords.OfMaintenance(step) : step;
        var started = times["started"].Instant ?? times["detected"].Instant ?? (updates.Count > 0 ? updates[0].CreatedAt : null);
        return new Incident
        {
            Id = new IncidentId(wire["id"].Id!),
            Type = isMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
            Name = wire["title"].Text ?? wire["name"].Text ?? "",
            Status = status,
            Impact = isMaintenance ? "maintenance" : FireHydrantWords.Impact(severity),
            CreatedAt = started,
            StartedAt = started,
            ResolvedAt = IncidentStatus.IsEnd(status) ? ended : null,
            ScheduledFor = isMaintenance ? started : null,
            Components = [.. Touched(wire)],
            Updates = isMaintenance ? [.. updates.Select(update => update with { Status = FireHydrantWords.OfMaintenance(update.Status) })] : updates,
        };
    }

    /// <summary>The step of the last update, else the last milestone that was reached.</summary>
    private static string Present(WireValue times, IReadOnlyList<IncidentUpdate> updates)
    {
        if (updates.Count > 0) return updates[^1].Status;
        var reached = times.Members.Select(time => (time.Name, Time: time.Value.Instant)).Where(time => time.Time is not null).OrderBy(time => time.Time).LastOrDefault();
        return reached.Name is null ? IncidentStatus.Investigating : FireHydrantWords.Step(reached.Name);
    }

    // A list of parts with their states, or only a table of them by name.
    private IEnumerable<ComponentChange> Touched(WireValue wire)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in wire["components"].Items)
            if (part["name"].Text is { } name && seen.Add(name)) yield return Change(part["id"].Id, name, part["condition"].Text);
        foreach (var (name, condition) in wire["componentConditions"].Members)
            if (seen.Add(name)) yield return Change(null, name, condition.Text);
    }

    private ComponentChange Change(string? id, string name, string? condition)
    {
        var state = State(condition ?? "");
        return new ComponentChange((id ?? _ids.GetValueOrDefault(name)) is { } known ? new ComponentId(known) : null, name, state, state);
    }

    private string State(string condition) => FireHydrantWords.State(condition, _conditions.GetValueOrDefault(condition));

    private static int Rank(string? state) => state switch
    {
        null => -1,
        "" or ComponentStatus.Operational => 0,
        ComponentStatus.UnderMaintenance => 1,
        ComponentStatus.MajorOutage => 3,
        _ => 2,
    };
}
