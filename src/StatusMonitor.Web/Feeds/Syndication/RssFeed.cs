using System.Globalization;
using System.Xml;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>Writes RSS 2.0, with the names of Atom and Dublin Core for what it has no word of its own for.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static ReadOnlyMemory<byte> Write(Feed feed) => CleanXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Home);
        xml.Element("description", $"Every update that was published: {feed.Title}");
        xml.Element("lastBuildDate", Instant(feed.Updated));
        xml.Element("generator", "Status Monitor");
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", CleanXml.Text(feed.Self));
        xml.WriteEndElement();
        foreach (var item in feed.Items) Item(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", Instant(item.Published));
        xml.WriteElementString("dc", "creator", DublinCore, CleanXml.Text(item.Page));
        foreach (var category in item.Categories) xml.Element("category", category);
        xml.Element("description", item.Html);
        xml.WriteElementString("atom", "updated", Atom, item.Updated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>As RFC 822 has it, with four digits for the year.</summary>
    private static string Instant(DateTimeOffset instant) => instant.ToString("r", CultureInfo.InvariantCulture);
}
