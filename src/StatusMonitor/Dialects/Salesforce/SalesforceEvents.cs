using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>The events of an incident or a maintenance: its steps, newest first, with numeric ids.</summary>
internal static class SalesforceEvents
{
    public static IReadOnlyList<IncidentUpdate> Read(WireValue events, string first)
    {
        List<IncidentUpdate> read = [];
        foreach (var item in events.Items)
        {
            if (item["id"].Id is not { } id || item["message"].Text is not { Length: > 0 } text) continue;
            read.Add(new IncidentUpdate
            {
                Id = new UpdateId(id),
                Status = item["type"].Text ?? "",
                Body = text,
                CreatedAt = item["createdAt"].Instant,
                UpdatedAt = item["updatedAt"].Instant,
            });
        }

        read.Reverse();
        return [.. Steps(read.DistinctBy(update => update.Id).OrderBy(update => update.CreatedAt), first)];
    }

    public static DateTimeOffset? LastAt(IReadOnlyList<IncidentUpdate> updates) => updates is [.., var last] ? last.CreatedAt : null;

    /// <summary>Most are a mere <c>update</c>, which leaves the step as it was.</summary>
    private static IEnumerable<IncidentUpdate> Steps(IEnumerable<IncidentUpdate> updates, string step)
    {
        foreach (var update in updates)
        {
            step = WireWord.Snake(update.Status, "update") switch
            {
                "update" => step,
                "resolution" or "resolved" => IncidentStatus.Resolved,
                "started" or "in_progress" => IncidentStatus.InProgress,
                "canceled" or "cancelled" or "completed" => IncidentStatus.Completed,
                var word => word,
            };
            yield return update with { Status = step };
        }
    }
}
