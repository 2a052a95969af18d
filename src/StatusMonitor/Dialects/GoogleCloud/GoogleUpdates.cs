using StatusMonitor.Model;

namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>The steps of an incident. They have no id; no two of one incident were created in the same second.</summary>
internal static class GoogleUpdates
{
    public static IReadOnlyList<IncidentUpdate> Read(WireValue updates)
    {
        List<IncidentUpdate> read = [];
        foreach (var update in updates.Items)
        {
            if (update["text"].Text is not { } text) continue;
            var created = update["created"].Instant ?? update["when"].Instant;
            read.Add(new IncidentUpdate
            {
                Id = default,
                Status = StatusOf(update["status"].Text),
                Body = text,
                CreatedAt = created,
                UpdatedAt = update["modified"].Instant,
                // Nearly always the time of creation; only another one is shown for its own sake.
                DisplayAt = update["when"].Instant is { } shown && shown != created ? shown : null,
            });
        }

        read.Reverse();
        return TimedUpdates.Identify(read);
    }

    /// <summary>Google tells how bad it is, not how far it has come: all that is not over is being looked into.</summary>
    private static string StatusOf(string? word) => word switch
    {
        "AVAILABLE" => IncidentStatus.Resolved,
        "SERVICE_INFORMATION" or "SERVICE_DISRUPTION" or "SERVICE_OUTAGE" => IncidentStatus.Investigating,
        _ => WireWord.Snake(word, IncidentStatus.Investigating),
    };
}
