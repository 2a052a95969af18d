using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>Turns incidents and maintenances into the model.</summary>
internal sealed class StatusPalAdapter(StatusPalServices services)
{
    private readonly HashSet<(IncidentType, string)> _seen = [];

    /// <summary>Adds a list's items; false where one has no id.</summary>
    /// <param name="listed">Takes them.</param>
    /// <param name="list">The page's list.</param>
    /// <param name="type">What it is a list of.</param>
    /// <param name="step">The step that being in this list means.</param>
    public bool AddAll(List<Incident> listed, WireValue list, IncidentType type, string step)
    {
        foreach (var item in list.Items)
        {
            if (item["id"].Id is not { } id) return false;
            if (_seen.Add((type, id))) listed.Add(ToIncident(item, id, type, step));
        }

        return true;
    }

    /// <summary>
    /// Adds incidents in any state. Maintenances are passed over: their end is planned from the start, so that here nothing
    /// says whether they have ended. An item without its updates would seem to have lost them.
    /// </summary>
    public bool AddHistory(List<Incident> listed, WireValue list)
    {
        foreach (var item in list.Items)
        {
            if (item["id"].Id is not { } id) return false;
            if (StatusPalWords.IsMaintenance(KindOf(item)) || !item["updates"].IsList) continue;
            if (_seen.Add((IncidentType.Incident, id))) listed.Add(ToIncident(item, id, IncidentType.Incident, IncidentStatus.Investigating));
        }

        return true;
    }

    private static string KindOf(WireValue item) => WireWord.Snake(item["type"].Text);

    private Incident ToIncident(WireValue item, string id, IncidentType type, string step)
    {
        var (starts, ends) = (item["starts_at"].Instant, item["ends_at"].Instant);
        var updates = UpdatesOf(item["updates"], type, starts);
        var isMaintenance = type == IncidentType.Maintenance;
        var status = isMaintenance ? MaintenanceStatus(updates, step) : IncidentStep(updates, ends, step);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = type,
            Name = item["title"].Text ?? "",
            Status = status,
            Impact = isMaintenance ? "maintenance" : StatusPalWords.Impact(KindOf(item)),
            Url = Uri.TryCreate(item["url"].Text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? item["url"].Text : null,
            CreatedAt = item["inserted_at"].Instant,
            UpdatedAt = item["updated_at"].Instant,
            StartedAt = starts,
            ResolvedAt = IncidentStatus.IsEnd(status) ? ends ?? updates.LastOrDefault()?.CreatedAt : null,
            ScheduledFor = isMaintenance ? starts : null,
            ScheduledUntil = isMaintenance ? ends : null,
            Updates = updates,
            Components = services.Named(item["service_ids"]),
        };
    }

    private static string IncidentStep(List<IncidentUpdate> updates, DateTimeOffset? ends, string step) => ends is not null
        ? IncidentStatus.Resolved
        : updates.Select(update => update.Status).LastOrDefault(StatusPalWords.IsStep) ?? step;

    private static string MaintenanceStatus(List<IncidentUpdate> updates, string step) =>
        updates.Count > 0 && updates[^1].Status is IncidentStatus.Completed or IncidentStatus.Verifying ? updates[^1].Status : step;

    private static List<IncidentUpdate> UpdatesOf(WireValue list, IncidentType type, DateTimeOffset? starts)
    {
        List<IncidentUpdate> updates = [];
        foreach (var update in list.Items.Where(update => update["id"].Id is not null).DistinctBy(update => update["id"].Id))
        {
            var (word, posted) = (WireWord.Snake(update["type"].Text), update["posted_at"].Instant ?? update["inserted_at"].Instant);
            updates.Add(new IncidentUpdate
            {
                Id = new UpdateId(update["id"].Id!),
                Status = type == IncidentType.Maintenance ? StatusPalWords.MaintenanceStep(word, posted >= starts) : StatusPalWords.IncidentStep(word),
                Body = update["description"].Text ?? "",
                CreatedAt = update["inserted_at"].Instant ?? posted,
                UpdatedAt = update["updated_at"].Instant,
                DisplayAt = posted,
            });
        }

        return [.. updates.OrderBy(update => update.CreatedAt ?? DateTimeOffset.MinValue).ThenBy(update => IncidentStatus.IsEnd(update.Status))];
    }
}
