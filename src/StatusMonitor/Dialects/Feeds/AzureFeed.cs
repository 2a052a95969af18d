using System.Globalization;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Azure's feed: what is going on now. It names no steps, an item leaves when it is over, and no item is the normal state.</summary>
internal static class AzureFeed
{
    public static bool IsOwn(FeedDocument feed) =>
        feed.Title == "Azure Status" && FeedKinds.HostOf(feed.Link) is { } host
        && (IsBelow(host, "azure.com") || IsBelow(host, "status.microsoft") || IsBelow(host, "azurewebsites.net"));

    // The page's own address has been three different ones, one of them a machine's.
    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, feed.Entries.Select(Incident)) with
    {
        Identity = new PageIdentity("azure"),
        Url = "https://azure.status.microsoft/status",
        Incidents = ListCoverage.Current,
        Maintenances = ListCoverage.None,
    };

    private static Incident Incident(FeedEntry entry)
    {
        var status = StepWords.InTitle(entry.Title) ?? IncidentStatus.Investigating;
        var parts = RegionNames.Pair(entry.Categories);
        var step = new IncidentUpdate { Id = default, Status = status, Body = FeedText.Tidy(entry.Content), CreatedAt = entry.PublishedAt, Components = parts };
        return new Incident
        {
            Id = new IncidentId(IdOf(entry)),
            Type = IncidentType.Incident,
            Name = entry.Title,
            Status = status,
            Impact = "",
            Url = WebAddress.Of(entry.Link),
            CreatedAt = entry.PublishedAt,
            StartedAt = entry.PublishedAt,
            ResolvedAt = IncidentStatus.IsEnd(status) ? entry.PublishedAt : null,
            Updates = TimedUpdates.Identify([step]),
            Components = parts,
            ListsNewestOnly = true,
        };
    }

    /// <summary>The guid is made of the title and comes back with the next incident of that title: the day of its start tells them apart.</summary>
    private static string IdOf(FeedEntry entry) => entry.PublishedAt is { } start
        ? $"{FeedIds.Of(entry)}@{start.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" is { Length: <= JsonText.MaxIdLength } id ? id : FeedIds.Hash($"{entry.Id}\0{start.UtcDateTime:yyyy-MM-dd}")
        : FeedIds.Of(entry);

    private static bool IsBelow(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
