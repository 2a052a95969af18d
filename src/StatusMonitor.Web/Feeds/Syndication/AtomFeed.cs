using System.Globalization;
using System.Xml;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static ReadOnlyMemory<byte> Write(Feed feed) => CleanXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("updated", Instant(feed.Updated));
        Link(xml, "self", feed.Self, "application/atom+xml");
        Link(xml, "alternate", feed.Home, "text/html");
        Author(xml, feed.Title);
        xml.Element("generator", "Status Monitor");
        foreach (var item in feed.Items) Entry(xml, item);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        xml.Element("published", Instant(item.Published));
        xml.Element("updated", Instant(item.Updated));
        Link(xml, "alternate", item.Address, "text/html");
        if (item.Source is { } source) Link(xml, "via", source, null);
        Author(xml, item.Page);
        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", CleanXml.Text(category));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(CleanXml.Text(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", CleanXml.Text(address));
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
