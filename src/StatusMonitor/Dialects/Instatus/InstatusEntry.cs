using System.Globalization;
using System.Web;
using System.Xml;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>One entry of the history feed.</summary>
internal sealed record InstatusEntry(string? Id, string? Link, string Title, DateTimeOffset? Published, DateTimeOffset? Updated, string Content)
{
    /// <summary>Instatus's own id: the end of the entry's id, else of its link. Null where there is neither.</summary>
    public string? Key => LastPart(Id) ?? LastPart(Link);

    /// <summary>
    /// Statuspage's feed lies at the same path and numbers its incidents, and incident.io's has one step in bold: a page that
    /// moved there would seem to tell its incidents anew.
    /// </summary>
    public bool IsOfAnotherMaker => Key is { } key && !key.AsSpan().ContainsAnyExceptInRange('0', '9') || Content.Contains("<b>Status:", StringComparison.Ordinal);

    /// <summary>Reads the entry on which the reader stands, and leaves it.</summary>
    public static InstatusEntry Read(XmlReader reader)
    {
        var entry = new InstatusEntry(null, null, "", null, null, "");
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return entry;
        }

        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) entry = entry.With(reader);
            else reader.Read();
        }

        reader.Read();
        return entry;
    }

    private static string? LastPart(string? address)
    {
        var part = address?.TrimEnd('/');
        part = part?[(part.LastIndexOf('/') + 1)..];
        return part is { Length: > 0 and <= JsonText.MaxIdLength } ? part : null;
    }

    /// <summary>With the member on which the reader stands; leaves it.</summary>
    private InstatusEntry With(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "id": return this with { Id = XmlText.Read(reader).Trim() };
            case "title":
                // Read even where it does not count: the reader must leave it, or never gets on.
                var title = TitleOf(reader);
                return this with { Title = Title.Length > 0 ? Title : title };
            case "published": return this with { Published = InstantOf(XmlText.Read(reader)) };
            case "updated": return this with { Updated = InstantOf(XmlText.Read(reader)) };
            case "content": return this with { Content = reader.GetAttribute("type") == "xhtml" ? reader.ReadInnerXml() : XmlText.Read(reader) };
            case "link":
                var link = reader.GetAttribute("rel") is null or "alternate" ? reader.GetAttribute("href") : null;
                reader.Skip();
                return this with { Link = Link ?? link };
            default:
                reader.Skip();
                return this;
        }
    }

    private static string TitleOf(XmlReader reader)
    {
        var isHtml = reader.GetAttribute("type") == "html";
        var title = XmlText.Read(reader).Trim();
        return isHtml ? HttpUtility.HtmlDecode(title) : title;
    }

    private static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && instant.Year is >= 1970 and < 3000 ? instant : null;
}
