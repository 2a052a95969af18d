using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// Anybody's feed: each entry is an incident, and what it says now is its newest step. Where an entry names no step, it cannot be
/// known whether it is over, and it counts neither as open nor as ended.
/// </summary>
internal static class PlainFeed
{
    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, feed.Entries.Select(Incident)) with { TellsState = false };

    public static Incident Incident(FeedEntry entry)
    {
        var step = StepWords.Find(entry);
        var body = FeedText.Tidy(entry.Content.Length > 0 ? entry.Content : entry.Title);
        var update = new IncidentUpdate { Id = new UpdateId(step), Status = step, Body = body, CreatedAt = entry.At };
        var isPlanned = IsPlanned(entry.Title, step);
        return new Incident
        {
            Id = new IncidentId(FeedIds.Of(entry)),
            Type = isPlanned ? IncidentType.Maintenance : IncidentType.Incident,
            Name = entry.Title,
            Status = step,
            Impact = isPlanned ? "maintenance" : "",
            Url = WebAddress.Of(entry.Link),
            CreatedAt = entry.PublishedAt ?? entry.UpdatedAt,
            UpdatedAt = entry.UpdatedAt,
            StartedAt = entry.PublishedAt ?? entry.UpdatedAt,
            ResolvedAt = IncidentStatus.IsEnd(step) ? entry.At : null,
            Updates = [update],
            ListsNewestOnly = true,
        };
    }

    private static bool IsPlanned(string title, string step) => title.Contains("maintenance", StringComparison.OrdinalIgnoreCase)
        || step is IncidentStatus.Scheduled or IncidentStatus.InProgress or IncidentStatus.Verifying or IncidentStatus.Completed;
}
