using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Statuspage's history, Atom or RSS: 25 incidents and maintenances, each with all its steps in one text.</summary>
internal static class StatuspageFeed
{
    public static bool IsOwn(FeedDocument feed) =>
        (feed.IsAtom && feed.Id is { } id && id.StartsWith("tag:", StringComparison.Ordinal) && id.EndsWith(",2005:/history", StringComparison.Ordinal))
        || (!feed.IsAtom && feed.Description == "Statuspage");

    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, feed.Entries.Select(Incident)) with
    {
        // Atom's is the version of the whole feed: it moves with each change. RSS has but the time of the newest entry.
        UpdatedAt = feed.IsAtom ? feed.UpdatedAt : null,
        IsStampTrusted = feed.IsAtom,
    };

    private static Incident Incident(FeedEntry entry)
    {
        var (blocks, schedule) = StatuspageBlocks.Read(entry.Content, entry.PublishedAt ?? entry.UpdatedAt);
        var id = new IncidentId(FeedIds.LastPart(entry.Link) ?? FeedIds.Of(entry));
        if (blocks.Count == 0) return PlainFeed.Incident(entry) with { Id = id };
        var updates = TimedUpdates.Identify(Steps(blocks));
        var status = updates[^1].Status;
        var isPlanned = schedule is not null || updates.Any(update => update.Status is IncidentStatus.Scheduled or IncidentStatus.InProgress or IncidentStatus.Verifying or IncidentStatus.Completed);
        return new Incident
        {
            Id = id,
            Type = isPlanned ? IncidentType.Maintenance : IncidentType.Incident,
            Name = entry.Title,
            Status = status,
            Impact = isPlanned ? "maintenance" : "",
            Url = WebAddress.Of(entry.Link),
            CreatedAt = updates[0].CreatedAt,
            UpdatedAt = entry.UpdatedAt,
            StartedAt = updates[0].CreatedAt,
            ResolvedAt = IncidentStatus.IsEnd(status) ? updates.LastOrDefault(update => update.Status == status)?.CreatedAt : null,
            ScheduledFor = schedule?.From,
            ScheduledUntil = schedule?.Until,
            Updates = updates,
        };
    }

    /// <summary>A step that is headed "Update" leaves things as they were.</summary>
    private static List<IncidentUpdate> Steps(IReadOnlyList<StatuspageBlock> oldestFirst)
    {
        var steps = new List<IncidentUpdate>();
        var status = oldestFirst.Any(block => block.Word is "scheduled" or "completed") ? IncidentStatus.Scheduled : IncidentStatus.Investigating;
        foreach (var block in oldestFirst)
        {
            if (block.Word != "update") status = block.Word;
            steps.Add(new IncidentUpdate { Id = default, Status = status, Body = block.Body, CreatedAt = block.At });
        }

        return steps;
    }
}
