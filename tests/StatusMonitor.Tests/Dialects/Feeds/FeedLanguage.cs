using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>A page of which only Statuspage's Atom feed can be read: 25 entries, each with all steps in one text, to the minute and without a year.</summary>
internal sealed class FeedLanguage : IPageLanguage
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public string Dialect => "feed";

    public string DataBelow(PageState page) => "/history.atom";

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" or "/" => new(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8"),
        "/history.atom" => new(Feed(page), "application/atom+xml; charset=utf-8"),
        _ => null,
    };

    private static string Front(PageState page) =>
        $"""<!DOCTYPE html><html><head><title>{WebUtility.HtmlEncode(page.Name)} Status</title><link rel="alternate" type="application/atom+xml" href="{page.Url}/history.atom" title="ATOM"></head><body>{WebUtility.HtmlEncode(page.Name)}</body></html>""";

    private static byte[] Feed(PageState page)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            var host = new Uri(page.Url).Host;
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-US");
            xml.WriteElementString("id", Atom, $"tag:{host},2005:/history");
            WriteLink(xml, "alternate", "text/html", page.Url);
            WriteLink(xml, "self", "application/atom+xml", page.Url + "/history.atom");
            xml.WriteElementString("title", Atom, $"{page.Name} Status - Incident History");
            xml.WriteElementString("updated", Atom, Time(page.UpdatedAt));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, page.Name);
            xml.WriteEndElement();
            foreach (var incident in page.Incidents.OrderByDescending(PublishedAt).Take(25)) WriteEntry(xml, host, page.Url, incident);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, string host, string url, IncidentState incident)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"tag:{host},2005:Incident/{Number(incident.Id)}");
        xml.WriteElementString("published", Atom, Time(PublishedAt(incident)));
        xml.WriteElementString("updated", Atom, Time(incident.UpdatedAt));
        WriteLink(xml, "alternate", "text/html", $"{url}/incidents/{incident.Id}");
        xml.WriteElementString("title", Atom, incident.Name);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Content(incident));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Content(IncidentState incident)
    {
        var html = new StringBuilder();
        if (incident is { IsMaintenance: true, Status: IncidentStatuses.Scheduled, ScheduledFor: { } start, ScheduledUntil: { } end })
            html.Append(CultureInfo.InvariantCulture, $"<p><strong>THIS IS A SCHEDULED EVENT {Day(start)}, {Clock(start)} - {(start.UtcDateTime.Date == end.UtcDateTime.Date ? "" : Day(end) + ", ")}{Clock(end)} UTC</strong></p>");
        for (var i = incident.Updates.Length - 1; i >= 0; i--)
        {
            var update = incident.Updates[i];
            var at = update.DisplayAt ?? update.CreatedAt;
            var isSame = i > 0 && incident.Updates[i - 1].Status == update.Status;
            html.Append(CultureInfo.InvariantCulture, $"<p> <small>{Day(at)}, {Clock(at)} UTC</small><br> <strong>{(isSame ? "Update" : Label(update.Status))}</strong> - {WebUtility.HtmlEncode(update.Body).Replace("\n", "<br />", StringComparison.Ordinal)} </p>");
        }

        return html.ToString();
    }

    /// <summary>That of the newest change of the step; of planned work its start.</summary>
    private static DateTimeOffset PublishedAt(IncidentState incident) => incident.ScheduledFor is { } start && incident.Status == IncidentStatuses.Scheduled ? start : incident.StatusChangedAt;

    private static void WriteLink(XmlWriter xml, string relation, string type, string target)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", target);
        xml.WriteEndElement();
    }

    private static string Day(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:MMM} <var data-var='date'>{at.UtcDateTime.Day,2}</var>");

    private static string Clock(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"<var data-var='time'>{at.UtcDateTime:HH:mm}</var>");

    private static string Label(string status)
    {
        var words = status.Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The feed numbers incidents; the number is not the id.</summary>
    private static uint Number(string id)
    {
        var number = 2166136261;
        foreach (var letter in id) number = unchecked((number ^ letter) * 16777619);
        return number % 90_000_000;
    }
}
