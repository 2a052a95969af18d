using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>incident.io's feed: of each incident only the newest step, and the parts it touched.</summary>
internal static class IncidentIoFeed
{
    private const string Parts = "<b>Affected components</b>";

    public static bool IsOwn(FeedDocument feed) => feed.Generator == "incident.io";

    public static PageSnapshot Read(FeedDocument feed) => FeedKinds.Snapshot(feed, feed.Entries.Select(Incident));

    private static Incident Incident(FeedEntry entry)
    {
        // Addresses have had a double slash; the id at their end is the one that the page's data has.
        var id = FeedIds.LastPart(entry.Link ?? entry.Id) ?? FeedIds.Of(entry);
        var word = FeedText.Between(entry.Content, "<b>Status:", "</b>", 128);
        if (word is null) return PlainFeed.Incident(entry) with { Id = new IncidentId(id) };
        var status = IncidentIoWords.Step(FeedText.Plain(word));
        var isPlanned = IncidentIoWords.IsPlanned(WireWord.Snake(word)) || status is IncidentStatus.Scheduled or IncidentStatus.InProgress or IncidentStatus.Verifying or IncidentStatus.Completed;
        var step = new IncidentUpdate { Id = default, Status = status, Body = Body(entry.Content), CreatedAt = entry.At, Components = [.. Touched(entry.Content)] };
        return new Incident
        {
            Id = new IncidentId(id),
            Type = isPlanned ? IncidentType.Maintenance : IncidentType.Incident,
            Name = entry.Title,
            Status = status,
            Impact = isPlanned ? "maintenance" : "",
            Url = WebAddress.Of(entry.Link)?.Replace("//incidents/", "/incidents/", StringComparison.Ordinal),
            CreatedAt = UlidTime.Of(id) ?? entry.PublishedAt ?? entry.UpdatedAt,
            UpdatedAt = entry.UpdatedAt,
            StartedAt = UlidTime.Of(id) ?? entry.PublishedAt,
            ResolvedAt = IncidentStatus.IsEnd(status) ? entry.At : null,
            Updates = TimedUpdates.Identify([step]),
            ListsNewestOnly = true,
        };
    }

    private static string Body(string html)
    {
        var from = html.IndexOf("</b>", StringComparison.OrdinalIgnoreCase) + 4;
        var end = html.LastIndexOf(Parts, StringComparison.OrdinalIgnoreCase);
        var text = (end > from ? html[from..end] : html[from..]).AsSpan().Trim();
        while (text.StartsWith("<br/>")) text = text[5..].TrimStart();
        while (text.EndsWith("<br/>")) text = text[..^5].TrimEnd();
        return text.ToString();
    }

    /// <summary>Names and the states they are in now; what they were before is not told.</summary>
    private static IEnumerable<ComponentChange> Touched(string html)
    {
        var start = html.LastIndexOf(Parts, StringComparison.OrdinalIgnoreCase);
        if (start < 0) yield break;
        foreach (var item in html[start..].Split("<li>").Skip(1))
        {
            var end = item.IndexOf("</li>", StringComparison.Ordinal);
            var text = FeedText.Plain(end < 0 ? item : item[..end]);
            var state = text.EndsWith(')') ? text.LastIndexOf(" (", StringComparison.Ordinal) : -1;
            var name = state < 0 ? text : text[..state];
            if (name.Length > 0) yield return new ComponentChange(null, name, null, state < 0 ? null : IncidentIoWords.State(text[(state + 2)..^1]));
        }
    }
}
