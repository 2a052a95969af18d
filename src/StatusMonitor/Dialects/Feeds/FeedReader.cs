using System.Text;
using System.Xml;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// Reads RSS and Atom, forwards and once. Nothing is fetched, declared or expanded for a document; what is nested is passed over
/// in proportion to its length.
/// </summary>
internal sealed class FeedReader
{
    /// <summary>More entries no feed of a status page has; what comes after is old.</summary>
    private const int MostEntries = 1000;

    private const int MostCategories = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 32 * 1024 * 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly List<FeedEntry> _entries = [];
    private FeedDocument _feed = new();

    /// <summary>The namespace of the feed's own members, whatever prefix stands for it: the root's, RSS 1.0's only from its channel on.</summary>
    private string _own = "";

    /// <summary>Reads a document.</summary>
    /// <exception cref="XmlException">It is no XML, or not whole.</exception>
    /// <returns>Null where its root is no feed's.</returns>
    public static FeedDocument? Read(string text)
    {
        using var xml = XmlReader.Create(new StringReader(text), Settings);
        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName is "feed" or "rss" or "RDF" ? new FeedReader().ReadFeed(xml) : null;
    }

    private FeedDocument ReadFeed(XmlReader xml)
    {
        _feed = _feed with { IsAtom = xml.LocalName == "feed" };
        Enter(xml);
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element) xml.Read();
            else if (xml.LocalName == "channel") Enter(xml);
            else if (xml.LocalName is "item" or "entry") AddEntry(ReadEntry(xml));
            else ReadMember(xml);
        }

        return _feed with { Entries = _entries };
    }

    private void Enter(XmlReader xml)
    {
        _own = xml.NamespaceURI;
        xml.Read();
    }

    private void AddEntry(FeedEntry entry)
    {
        if (_entries.Count < MostEntries) _entries.Add(entry);
    }

    private void ReadMember(XmlReader xml)
    {
        // Other vocabularies use the same names for other things: Atom's link within RSS, titles of images.
        var isOwn = xml.NamespaceURI == _own;
        switch (xml.LocalName)
        {
            case "id" when isOwn: _feed = _feed with { Id = Filled(Text(xml)) ?? _feed.Id }; break;
            case "title" when isOwn: _feed = _feed with { Title = Text(xml) }; break;
            case "link": ReadLink(xml, isOwn); break;
            case "description" or "subtitle" when isOwn: _feed = _feed with { Description = Text(xml) }; break;
            case "generator" when isOwn: _feed = _feed with { Generator = Text(xml) }; break;
            case "updated" or "pubDate" when isOwn: _feed = _feed with { UpdatedAt = FeedDates.Parse(Text(xml)) }; break;
            default: xml.Skip(); break;
        }
    }

    private void ReadLink(XmlReader xml, bool isOwn)
    {
        var (relation, target) = (xml.GetAttribute("rel"), xml.GetAttribute("href"));
        var text = Text(xml);
        if (relation == "self") _feed = _feed with { Self = target };
        else if (isOwn && relation is null or "alternate") _feed = _feed with { Link = Filled(target ?? text) ?? _feed.Link };
    }

    private static FeedEntry ReadEntry(XmlReader xml)
    {
        var entry = new FeedEntry();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return entry;
        }

        var categories = new List<string>();
        var (depth, own) = (xml.Depth, xml.NamespaceURI);
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) entry = ReadMember(xml, entry, categories, xml.NamespaceURI == own);
            else xml.Read();
        }

        xml.Read();
        return entry with { Categories = categories };
    }

    private static FeedEntry ReadMember(XmlReader xml, FeedEntry entry, List<string> categories, bool isOwn)
    {
        switch (xml.LocalName)
        {
            case "id" or "guid" when isOwn: return entry with { Id = Filled(Text(xml)) };
            case "title" when isOwn: return entry with { Title = FeedText.Plain(Text(xml)) };
            case "link" when isOwn: return entry with { Link = LinkOf(xml) ?? entry.Link };
            case "content" or "encoded": return entry with { Content = Filled(Text(xml)) ?? entry.Content };
            case "description" or "summary" when isOwn:
                var text = Text(xml);
                return entry.Content.Length > 0 ? entry : entry with { Content = text };
            case "published" or "pubDate" or "date": return entry with { PublishedAt = FeedDates.Parse(Text(xml)) ?? entry.PublishedAt };
            case "updated": return entry with { UpdatedAt = FeedDates.Parse(Text(xml)) ?? entry.UpdatedAt };
            case "status" when isOwn: return entry with { Status = Filled(Text(xml)) };
            case "category" when categories.Count < MostCategories:
                var term = xml.GetAttribute("term");
                if (Filled(term ?? Text(xml)) is { Length: <= 256 } category) categories.Add(category);
                if (term is not null) xml.Skip();
                return entry;
            default: xml.Skip(); return entry;
        }
    }

    private static string? LinkOf(XmlReader xml)
    {
        var (relation, target) = (xml.GetAttribute("rel"), xml.GetAttribute("href"));
        var text = Text(xml);
        return relation is null or "alternate" ? Filled(target ?? text) : null;
    }

    /// <summary>All text in an element, without the marks of what is nested in it; Atom's content in XHTML with them. Leaves the reader behind it.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.GetAttribute("type") == "xhtml") return xml.ReadInnerXml().Trim();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        xml.Read();
        return text.ToString().Trim();
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
