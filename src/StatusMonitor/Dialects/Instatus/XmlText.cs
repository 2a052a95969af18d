using System.Text;
using System.Xml;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>Reads the text of an element, whatever stands in it.</summary>
internal static class XmlText
{
    /// <summary>All text within the element on which the reader stands, which it leaves.</summary>
    public static string Read(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
            while (reader.Read() && reader.Depth > depth)
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        reader.Read();
        return text.ToString();
    }
}
