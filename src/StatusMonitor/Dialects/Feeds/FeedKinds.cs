using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Whose feed it is: by what it says of itself, never by a word that others may use too.</summary>
internal static class FeedKinds
{
    public static PageSnapshot Read(FeedDocument feed) => feed switch
    {
        _ when StatuspageFeed.IsOwn(feed) => StatuspageFeed.Read(feed),
        _ when IncidentIoFeed.IsOwn(feed) => IncidentIoFeed.Read(feed),
        _ when AzureFeed.IsOwn(feed) => AzureFeed.Read(feed),
        _ when AwsFeed.IsOwn(feed) => AwsFeed.Read(feed),
        _ when MicrosoftFeed.IsOwn(feed) => MicrosoftFeed.Read(feed),
        _ => PlainFeed.Read(feed),
    };

    /// <summary>A snapshot of a feed that lists incidents and maintenances of the latest time.</summary>
    public static PageSnapshot Snapshot(FeedDocument feed, IEnumerable<Incident> listed) => new()
    {
        Identity = new PageIdentity(FeedIds.Of(feed)),
        Name = NameOf(FeedText.Plain(feed.Title)),
        Url = WebAddress.Of(feed.Link),
        IsStampTrusted = false,
        Incidents = ListCoverage.Recent,
        Maintenances = ListCoverage.Recent,
        Listed = [.. listed.DistinctBy(incident => incident.Id)],
    };

    /// <summary>The page's name, which stands before what the feed says that it is.</summary>
    private static string NameOf(string title)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" - Incident History", " Service Status", " Status"])
            if (title.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) title = title[..^tail.Length];
        return title;
    }

    public static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link.Host : null;
}
