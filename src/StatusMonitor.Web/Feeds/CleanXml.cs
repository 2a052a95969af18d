using System.Text;
using System.Xml;

namespace StatusMonitor.Web.Feeds;

/// <summary>Writes XML that is well formed whatever the texts in it are.</summary>
internal static class CleanXml
{
    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write, bool withDeclaration = true)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, OmitXmlDeclaration = !withDeclaration };
        using (var xml = XmlWriter.Create(stream, settings)) write(xml);
        return stream.ToArray();
    }

    /// <summary>The text without the characters that XML 1.0 has no way to write (§2.2).</summary>
    public static string Text(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
        return clean.ToString();
    }

    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Text(text));

    private static bool IsClean(string text)
    {
        foreach (var one in text)
            if (!XmlConvert.IsXmlChar(one)) return false;
        return true;
    }
}
