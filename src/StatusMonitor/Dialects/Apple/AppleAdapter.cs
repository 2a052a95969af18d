using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Apple;

/// <summary>Turns the list of services into a snapshot. An event is listed once for each service that it touches.</summary>
internal static class AppleAdapter
{
    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        if (!root["services"].IsList) return WireValue.Malformed(resource, "services is missing or no list");
        List<Component> components = [];
        List<AppleEvent> events = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var service in root["services"].Items)
        {
            if (service["serviceName"].Id is not { } name) return WireValue.Malformed(resource, "a service has no serviceName");
            if (!service["events"].IsList) return WireValue.Malformed(resource, $"service {name}: events is missing or no list");
            var own = service["events"].Items.Select(item => AppleEvent.Read(name, item)).ToList();
            events.AddRange(own);
            if (seen.Add(name)) components.Add(new Component { Id = new ComponentId(name), Name = name, Status = StateOf(own) });
        }

        if (components.Count == 0) return WireValue.Malformed(resource, "services is empty");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("apple"),
            Name = "Apple",
            Url = "https://www.apple.com/support/systemstatus/",
            IsStampTrusted = false,
            Incidents = ListCoverage.Current,
            Maintenances = ListCoverage.Current,
            HasComponents = true,
            Components = components,
            Listed = [.. events.GroupBy(item => item.Id, StringComparer.Ordinal).Select(ToIncident)],
        });
    }

    private static Incident ToIncident(IEnumerable<AppleEvent> twins)
    {
        var services = twins.Select(twin => twin.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // Of twins that differ one that still goes on: the event is over once it is over everywhere.
        var leading = twins.OrderBy(twin => IncidentStatus.IsEnd(twin.Status)).ThenBy(twin => twin.Service, StringComparer.Ordinal).First();
        return new Incident
        {
            Id = new IncidentId(leading.Id),
            Type = leading.Type,
            Name = $"{leading.Kind} – {(services.Count > 3 ? $"{services[0]}, {services[1]} and {services.Count - 2} more" : string.Join(", ", services))}",
            Status = leading.Status,
            Impact = leading.Impact,
            Url = "https://www.apple.com/support/systemstatus/",
            CreatedAt = leading.StartedAt,
            StartedAt = leading.StartedAt,
            ResolvedAt = IncidentStatus.IsEnd(leading.Status) ? leading.EndedAt : null,
            ScheduledFor = leading.Type == IncidentType.Maintenance ? leading.StartedAt : null,
            ScheduledUntil = leading.Type == IncidentType.Maintenance ? leading.EndedAt : null,
            Components = [.. services.Select(service => new ComponentChange(new ComponentId(service), service, null, null))],
            Updates = leading.Updates,
        };
    }

    private static string StateOf(List<AppleEvent> events)
    {
        if (events.Exists(item => item is { IsRunning: true, Impact: "major" })) return ComponentStatus.MajorOutage;
        if (events.Exists(item => item is { IsRunning: true, Type: IncidentType.Incident })) return ComponentStatus.DegradedPerformance;
        return events.Exists(item => item.IsRunning) ? ComponentStatus.UnderMaintenance : ComponentStatus.Operational;
    }
}
