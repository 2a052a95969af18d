using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Microsoft 365's feeds, each of one service: an item that always stands there and says in a member of its own how things are.</summary>
internal static class MicrosoftFeed
{
    public static bool IsOwn(FeedDocument feed) => FeedKinds.HostOf(feed.Link) is { } host
        && (host.Equals("status.cloud.microsoft", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".office.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".office365.com", StringComparison.OrdinalIgnoreCase));

    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, feed.Entries.Select(entry => Incident(feed, entry))) with
    {
        // Several services have feeds of one address.
        Identity = new PageIdentity(FeedIds.Hash($"{feed.Link}\0{feed.Title}")),
        Incidents = ListCoverage.Current,
        Maintenances = ListCoverage.None,
        TellsState = feed.Entries.All(entry => entry.Status is not null),
    };

    private static Incident Incident(FeedDocument feed, FeedEntry entry)
    {
        var word = WireWord.Snake(entry.Status);
        var status = StepOf(word);
        var service = FeedText.Plain(feed.Title);
        if (service.EndsWith(" Status", StringComparison.Ordinal)) service = service[..^7];
        // The time moves with each rendering, so the page's word is what tells one step from the next.
        var step = new IncidentUpdate { Id = new UpdateId(word.Length > 0 ? word : status), Status = status, Body = FeedText.Tidy(entry.Content), CreatedAt = entry.PublishedAt };
        return new Incident
        {
            Id = new IncidentId(FeedIds.Of(entry)),
            Type = IncidentType.Incident,
            Name = entry.Title,
            Status = status,
            Impact = ImpactOf(word),
            Url = WebAddress.Of(entry.Link),
            CreatedAt = entry.PublishedAt,
            StartedAt = entry.PublishedAt,
            ResolvedAt = IncidentStatus.IsEnd(status) ? entry.PublishedAt : null,
            Updates = [step],
            Components = [new ComponentChange(null, service, null, null)],
            ListsNewestOnly = true,
        };
    }

    private static string StepOf(string word) => word switch
    {
        "" => IncidentStatus.Reported,
        "available" or "service_restored" or "service_operational" or "false_positive" or "post_incident_review_published" => IncidentStatus.Resolved,
        "service_degradation" or "service_interruption" or "advisory" or "incident" => IncidentStatus.Investigating,
        "restoring_service" => IncidentStatus.Identified,
        "extended_recovery" or "investigation_suspended" => IncidentStatus.Monitoring,
        _ => word,
    };

    private static string ImpactOf(string word) => word switch
    {
        "service_interruption" => "major",
        "service_degradation" or "restoring_service" or "extended_recovery" => "minor",
        "available" or "service_restored" or "service_operational" => "none",
        _ => "",
    };
}
