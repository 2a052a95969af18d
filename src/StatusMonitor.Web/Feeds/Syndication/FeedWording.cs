using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>Makes an entry of an event. An edited update reads as it does now; a withdrawn one says that it was taken back. Pure.</summary>
internal static class FeedWording
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="news">What happened.</param>
    /// <param name="address">Our view of it, whole.</param>
    public static FeedItem Of(StatusEvent news, string address)
    {
        var message = Message.Of(new Dispatch(AsItReadsNow(news)))!;
        return new FeedItem
        {
            Id = StableId.Urn(StableId.Of(news)),
            Title = message.Headline,
            Text = message.Text,
            Html = Html(message),
            Published = news.Update?.PublishedAt ?? news.Update?.CreatedAt ?? news.ObservedAt,
            Updated = news.ObservedAt,
            Address = address,
            Source = message.Link?.AbsoluteUri,
            Page = message.Page,
            Categories = [.. Categories(news)],
        };
    }

    /// <summary>A feed's entry replaces the one before it, so it holds the text as it is and not what was changed in it.</summary>
    private static StatusEvent AsItReadsNow(StatusEvent news) => news.Kind switch
    {
        EventKind.IncidentEdited when news.Update is { Withdrawn: false } => news with { Kind = EventKind.IncidentUpdate, Late = false },
        EventKind.MaintenanceEdited when news.Update is { Withdrawn: false } => news with { Kind = EventKind.MaintenanceUpdate, Late = false },
        _ => news with { Late = false },
    };

    private static string Html(Message message)
    {
        var html = new StringBuilder();
        foreach (var paragraph in message.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(string.Join("<br>", paragraph.Split('\n').Select(Encoder.Encode))).Append("</p>");
        if (message.Components.Length > 0) html.Append("<p>Components: ").Append(Encoder.Encode(message.Components)).Append("</p>");
        if (message.Link is { } link) html.Append("<p><a href=\"").Append(Encoder.Encode(link.AbsoluteUri)).Append("\">On the page itself</a></p>");
        return html.ToString();
    }

    private static IEnumerable<string> Categories(StatusEvent news)
    {
        if (news.Incident is not { } incident) return ["page"];
        string[] words = [incident.Type == IncidentType.Maintenance ? "maintenance" : "incident", incident.Impact, news.Update?.Status ?? incident.Status];
        return words.Select(word => TerminalText.Clean(word, 60)).Where(word => word.Length > 0).Distinct();
    }
}
