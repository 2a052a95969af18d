using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// AWS's status feed: one item for each step, the newest fifty of all. Items name their service and region and nothing of the
/// incident they belong to, and the oldest leave while it lasts: what happens to a service in a region is one incident, which opens again.
/// </summary>
internal static class AwsFeed
{
    private const string Ended = "[RESOLVED]";

    private static readonly string[] Directions = ["north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest"];

    public static bool IsOwn(FeedDocument feed) => feed.Generator.StartsWith("AWS Service Health Dashboard", StringComparison.Ordinal)
        || (feed.Title.StartsWith("Amazon Web Services", StringComparison.Ordinal) && FeedKinds.HostOf(feed.Link) is "status.aws.amazon.com");

    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, Incidents(feed)) with
    {
        Identity = new PageIdentity("aws"),
        // What happens rarely leaves the fifty long before it is over.
        Incidents = ListCoverage.Open,
        Maintenances = ListCoverage.None,
    };

    private static IEnumerable<Incident> Incidents(FeedDocument feed)
    {
        var items = feed.Entries.Select(entry => (Entry: entry, Key: KeyOf(entry))).Where(item => item.Key is not null);
        return items.GroupBy(item => item.Key!.Value.Place).Select(group => Incident(group.Key, [.. group.Select(item => item.Entry).OrderBy(entry => entry.PublishedAt)]));
    }

    private static Incident Incident(string place, List<FeedEntry> items)
    {
        var newest = items[^1];
        var isOver = IsEnd(newest);
        var start = items.FindLastIndex(items.Count - 1, item => IsEnd(item) && item != newest) + 1;
        var part = new ComponentChange(null, PartOf(place), null, null);
        return new Incident
        {
            Id = new IncidentId(place),
            Type = IncidentType.Incident,
            Name = NameOf(newest.Title),
            Status = isOver ? IncidentStatus.Resolved : IncidentStatus.Investigating,
            Impact = Worst(items.Skip(start)),
            Url = WebAddress.Of(newest.Link),
            CreatedAt = items[0].PublishedAt,
            UpdatedAt = newest.PublishedAt,
            StartedAt = items[Math.Min(start, items.Count - 1)].PublishedAt,
            ResolvedAt = isOver ? newest.PublishedAt : null,
            Updates = [.. items.Select(Step).DistinctBy(update => update.Id)],
            Components = [part],
            ListsNewestOnly = true,
        };
    }

    private static IncidentUpdate Step(FeedEntry item) => new()
    {
        Id = new UpdateId(KeyOf(item)!.Value.Number),
        Status = IsEnd(item) ? IncidentStatus.Resolved : IncidentStatus.Investigating,
        Body = item.Content,
        CreatedAt = item.PublishedAt,
    };

    /// <summary><c>https://status.aws.amazon.com/#ec2-us-east-1_1787152514</c>: what it is about, and the second of the item.</summary>
    private static (string Place, string Number)? KeyOf(FeedEntry item)
    {
        var mark = item.Id?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        var line = item.Id?.LastIndexOf('_') ?? -1;
        return mark >= 0 && line > mark + 1 && line + 1 < item.Id!.Length && item.Id.Length <= JsonText.MaxIdLength ? (item.Id[(mark + 1)..line], item.Id[(line + 1)..]) : null;
    }

    /// <summary><c>ec2@us-east-1</c>; the service alone where it has no region.</summary>
    private static string PartOf(string place)
    {
        var words = place.Split('-');
        var direction = Array.FindLastIndex(words, word => Directions.Contains(word));
        if (direction < 2 || direction != words.Length - 2) return place;
        var land = words[direction - 1] is "gov" or "iso" or "isob" ? direction - 2 : direction - 1;
        return land < 1 ? place : $"{string.Join('-', words[..land])}@{string.Join('-', words[land..])}";
    }

    private static bool IsEnd(FeedEntry item) =>
        item.Title.Contains(Ended, StringComparison.Ordinal) || item.Title.StartsWith("Service is operating normally", StringComparison.Ordinal);

    private static string NameOf(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return (colon < 0 ? title : title[(colon + 2)..]).Replace(Ended, "", StringComparison.Ordinal).Trim();
    }

    private static string Worst(IEnumerable<FeedEntry> items)
    {
        var worst = "none";
        foreach (var item in items)
        {
            if (item.Title.StartsWith("Service disruption", StringComparison.Ordinal)) return "major";
            if (item.Title.StartsWith("Service degradation", StringComparison.Ordinal) || item.Title.StartsWith("Service impact", StringComparison.Ordinal)) worst = "minor";
        }

        return worst;
    }
}
