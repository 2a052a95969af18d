using System.Text;
using System.Xml;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>The history feed: Atom, one entry for each incident or maintenance.</summary>
internal static class InstatusHistory
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private const int MostCharacters = 32 * 1024 * 1024;

    public static ParseResult Read(PageResource resource, ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(Utf8Body.Normalise(body).Span);
        if (string.IsNullOrWhiteSpace(text)) return new ParseResult.Failed(PollFailure.Empty, "the body is empty");
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            return Read(resource, reader);
        }
        catch (XmlException mistake)
        {
            return WireValue.Malformed(resource, mistake.Message);
        }
    }

    private static ParseResult Read(PageResource resource, XmlReader reader)
    {
        reader.MoveToContent();
        if (reader is not { LocalName: "feed", NamespaceURI: Atom }) return WireValue.Malformed(resource, $"the root is <{reader.LocalName}>, not an Atom <feed>");
        var name = "";
        List<InstatusEntry> entries = [];
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is not { NodeType: XmlNodeType.Element, Depth: 1, NamespaceURI: Atom }) reader.Read();
            else if (reader.LocalName == "title") name = NameIn(XmlText.Read(reader));
            else if (reader.LocalName == "entry") entries.Add(InstatusEntry.Read(reader));
            else reader.Skip();
        }

        if (name.Length == 0 && entries.Count == 0) return WireValue.Malformed(resource, "the feed has neither a title nor an entry");
        if (entries.Count > 0 && entries.All(entry => entry.IsOfAnotherMaker)) return WireValue.Malformed(resource, "the feed is another maker's");
        List<Incident> listed = [];
        foreach (var entry in entries.DistinctBy(entry => entry.Key))
        {
            if (entry.Key is null) return WireValue.Malformed(resource, "an entry has neither id nor link");
            listed.Add(InstatusAdapter.ToIncident(entry, entry.Key));
        }

        return new ParseResult.Parsed(Snapshot(name, listed));
    }

    private static PageSnapshot Snapshot(string name, List<Incident> listed) => new()
    {
        Identity = InstatusDialect.Identity,
        Name = name,
        IsStampTrusted = false,
        Incidents = ListCoverage.Recent,
        Maintenances = ListCoverage.Recent,
        Listed = listed,
    };

    /// <summary>The feed's title is the page's name with words around it.</summary>
    private static string NameIn(string title) => Without(Without(title.Trim(), " - Incident history"), " Status");

    private static string Without(string text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length].TrimEnd() : text;
}
