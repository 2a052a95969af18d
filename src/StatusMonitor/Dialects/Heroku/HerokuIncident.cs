using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Heroku;

/// <summary>Reads one incident or maintenance.</summary>
internal static class HerokuIncident
{
    public static Incident Read(string id, WireValue item, IncidentType type)
    {
        var status = StatusOf(item, type);
        var created = item["created_at"].Instant;
        var updates = Updates(item["updates"], type);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = type,
            Name = item["title"].Text?.Trim() ?? "",
            Status = status,
            Impact = type == IncidentType.Maintenance ? "maintenance" : ImpactOf(item["systems"]),
            Url = WebAddress.Of(item["full_url"].Text) ?? $"{HerokuAdapter.Home}/incidents/{Uri.EscapeDataString(id)}",
            CreatedAt = created,
            StartedAt = created,
            ResolvedAt = IncidentStatus.IsEnd(status) && updates is [.., var last] ? last.CreatedAt : null,
            Components = [.. item["systems"].Items.Select(system => system["name"].Id).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(name => new ComponentChange(new ComponentId(name), name, null, null))],
            Updates = updates,
        };
    }

    /// <summary>The state, and the flag only where there is none: <c>resolved</c> has stood at false on what was resolved.</summary>
    private static string StatusOf(WireValue item, IncidentType type) => (item["state"].Text, type) switch
    {
        ("resolved" or "completed", IncidentType.Maintenance) => IncidentStatus.Completed,
        ("upcoming", _) => IncidentStatus.Scheduled,
        ("open" or "issue", _) => IncidentStatus.Investigating,
        ({ Length: > 0 } word, _) => WireWord.Snake(word, IncidentStatus.Investigating),
        _ when item["resolved"].IsTrue => type == IncidentType.Maintenance ? IncidentStatus.Completed : IncidentStatus.Resolved,
        _ => type == IncidentType.Maintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating,
    };

    private static string ImpactOf(WireValue systems)
    {
        var colours = systems.Items.Select(system => system["status"].Text).ToHashSet();
        return colours.Contains("red") ? "major" : "minor";
    }

    /// <summary>By their own ids, where each has one; else by their times.</summary>
    private static IReadOnlyList<IncidentUpdate> Updates(WireValue updates, IncidentType type)
    {
        var isIdentified = updates.Items.All(update => update["id"].Id is not null);
        List<IncidentUpdate> read = [];
        foreach (var update in updates.Items)
        {
            if (update["contents"].Text is not { Length: > 0 } text) continue;
            read.Add(new IncidentUpdate
            {
                Id = isIdentified ? new UpdateId(update["id"].Id!) : default,
                Status = update["update_type"].Text ?? "",
                Body = text,
                CreatedAt = update["created_at"].Instant,
                UpdatedAt = update["updated_at"].Instant,
            });
        }

        if (read.Count > 1 && read[0].CreatedAt > read[^1].CreatedAt) read.Reverse();
        return [.. Steps(isIdentified ? read.DistinctBy(update => update.Id).OrderBy(update => update.CreatedAt) : TimedUpdates.Identify(read), type)];
    }

    /// <summary>A mere <c>update</c> leaves the step as it was.</summary>
    private static IEnumerable<IncidentUpdate> Steps(IEnumerable<IncidentUpdate> updates, IncidentType type)
    {
        var step = type == IncidentType.Maintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating;
        foreach (var update in updates)
        {
            step = update.Status switch
            {
                "update" or "" => step,
                "issue" or "open" => IncidentStatus.Investigating,
                "resolved" when type == IncidentType.Maintenance => IncidentStatus.Completed,
                var word => WireWord.Snake(word, step),
            };
            yield return update with { Status = step };
        }
    }
}
