using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>One incident or maintenance with its updates, which come oldest first.</summary>
internal static class IncidentIoIncident
{
    /// <summary>Null where it or one of its updates has no id.</summary>
    /// <param name="wire">The incident.</param>
    /// <param name="parts">Names of the page's parts.</param>
    /// <param name="address">The page's address, or null.</param>
    /// <param name="isPlanned">True for what stands in a list of maintenances, whatever it says of itself.</param>
    public static Incident? Read(WireValue wire, IncidentIoParts parts, string? address, bool isPlanned = false)
    {
        if (wire["id"].Id is not { } id) return null;
        var updates = new List<IncidentUpdate>();
        var states = new Dictionary<string, string>();
        foreach (var update in wire["updates"].Items.OrderBy(update => update["published_at"].Instant))
        {
            if (Update(update, parts, states) is not { } read) return null;
            updates.Add(read);
        }

        isPlanned = isPlanned || wire["type"].Text == "maintenance" || IncidentIoWords.IsPlanned(wire["status"].Text);
        var status = IncidentIoWords.Step(wire["status"].Text ?? updates.LastOrDefault()?.Status);
        var published = wire["published_at"].Instant ?? updates.Min(update => update.CreatedAt);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = isPlanned ? IncidentType.Maintenance : IncidentType.Incident,
            Name = wire["name"].Text ?? "",
            Status = status,
            Impact = isPlanned ? "maintenance" : IncidentIoWords.Impact(StatesOf(wire)),
            Url = wire["url"].Text ?? (address is null ? null : $"{address.TrimEnd('/')}/incidents/{id}"),
            CreatedAt = published,
            UpdatedAt = null,
            StartedAt = updates.Select(update => update.CreatedAt).Append(published).Min(),
            ResolvedAt = IncidentStatus.IsEnd(status) ? updates.LastOrDefault(update => IncidentStatus.IsEnd(update.Status))?.CreatedAt : null,
            ScheduledFor = isPlanned ? PlannedStart(wire) : null,
            ScheduledUntil = isPlanned ? PlannedEnd(wire) : null,
            Updates = updates,
            Components = [.. Attached(wire, parts)],
        };
    }

    private static IncidentUpdate? Update(WireValue wire, IncidentIoParts parts, Dictionary<string, string> states)
    {
        if (wire["id"].Id is not { } id) return null;
        var published = wire["published_at"].Instant;
        return new IncidentUpdate
        {
            Id = new UpdateId(id),
            Status = IncidentIoWords.Step(wire["to_status"].Text),
            Body = RichText.Of(wire),
            CreatedAt = published,
            DisplayAt = published,
            Components = [.. Changes(wire["component_statuses"], parts, states)],
        };
    }

    /// <summary>Each update says the state of all parts; what it changed shows against the update before.</summary>
    private static List<ComponentChange> Changes(WireValue statuses, IncidentIoParts parts, Dictionary<string, string> states)
    {
        var changes = new List<ComponentChange>();
        foreach (var item in statuses.Items)
        {
            if (item["component_id"].Id is not { } id) continue;
            var (before, after) = (states.GetValueOrDefault(id), IncidentIoWords.State(item["status"].Text));
            changes.Add(new ComponentChange(new ComponentId(id), parts.NameOf(id), before, after));
            states[id] = after;
        }

        return changes;
    }

    private static IEnumerable<ComponentChange> Attached(WireValue wire, IncidentIoParts parts)
    {
        foreach (var item in wire["affected_components"].Items)
        {
            if ((item["component_id"].Id ?? item["id"].Id) is not { } id) continue;
            var state = IncidentIoWords.State(item["current_status"].Text ?? item["status"].Text);
            yield return new ComponentChange(new ComponentId(id), item["name"].Text ?? parts.NameOf(id), state, state);
        }
    }

    /// <summary>Every state that the document gives a part of it at any time of it.</summary>
    private static IEnumerable<string> StatesOf(WireValue wire) =>
        wire["affected_components"].Items.Select(item => item["status"].Text)
            .Concat(wire["component_impacts"].Items.Select(item => item["status"].Text))
            .Concat(wire["status_summaries"].Items.Select(item => item["worst_component_status"].Text))
            .Append(wire["current_worst_impact"].Text)
            .Select(IncidentIoWords.State);

    private static DateTimeOffset? PlannedStart(WireValue wire) =>
        wire["starts_at"].Instant ?? wire["started_at"].Instant ?? wire["component_impacts"].Items.Select(item => item["start_at"].Instant).Min();

    private static DateTimeOffset? PlannedEnd(WireValue wire) =>
        wire["ends_at"].Instant ?? wire["scheduled_end_at"].Instant ?? wire["component_impacts"].Items.Select(item => item["end_at"].Instant).Max();
}
