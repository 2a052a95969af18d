using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>Reads one maintenance.</summary>
internal static class SalesforceMaintenance
{
    public static Incident Read(string id, WireValue item, string? instance)
    {
        var updates = SalesforceEvents.Read(item["MaintenanceEvents"], IncidentStatus.Scheduled);
        var impacts = item["MaintenanceImpacts"].Items.ToList();
        var status = StatusOf(item["message"]["eventStatus"].Text, impacts, updates);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = IncidentType.Maintenance,
            Name = item["name"].Text?.Trim() is { Length: > 0 } name ? name : $"Maintenance {id}",
            Status = status,
            Impact = "maintenance",
            Url = $"{SalesforceHosts.Home}/maintenances/{Uri.EscapeDataString(id)}",
            CreatedAt = item["createdAt"].Instant,
            StartedAt = impacts.Min(impact => impact["startTime"].Instant) ?? item["plannedStartTime"].Instant,
            ResolvedAt = IncidentStatus.IsEnd(status) ? impacts.Max(impact => impact["endTime"].Instant) ?? updates.LastOrDefault()?.CreatedAt : null,
            ScheduledFor = item["plannedStartTime"].Instant,
            ScheduledUntil = item["plannedEndTime"].Instant,
            Components = SalesforceScope.Of(item, instance),
            Updates = updates,
        };
    }

    /// <summary>What was called off, else what is known of when it really was, else the last step.</summary>
    private static string StatusOf(string? word, List<WireValue> impacts, IReadOnlyList<IncidentUpdate> updates)
    {
        if (word is "canceled" or "cancelled" or "completed") return IncidentStatus.Completed;
        if (impacts.Count > 0 && impacts.All(impact => impact["endTime"].Instant is not null)) return IncidentStatus.Completed;
        if (impacts.Exists(impact => impact["startTime"].Instant is not null)) return IncidentStatus.InProgress;
        return updates is [.., var last] ? last.Status : IncidentStatus.Scheduled;
    }
}
