using System.Globalization;
using System.Xml;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Feeds.Badges;

/// <summary>Draws a flat badge as SVG, without style sheet, script or font: what embeds it may allow none of them. Pure.</summary>
internal static class BadgeImage
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Padding = 6;

    public static ReadOnlyMemory<byte> Draw(string label, string words, ShownState state) => CleanXml.Write(
        xml =>
        {
            var (left, right) = (BoxOf(label), BoxOf(words));
            xml.WriteStartElement("svg", Namespace);
            Set(xml, "width", left + right);
            Set(xml, "height", 20);
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-label", CleanXml.Text(label.Length > 0 ? $"{label}: {words}" : words));
            xml.Element("title", label.Length > 0 ? $"{label}: {words}" : words);
            Box(xml, 0, left, "#3d434b");
            Box(xml, left, right, ColorOf(state));
            xml.WriteStartElement("g");
            xml.WriteAttributeString("fill", "#ffffff");
            xml.WriteAttributeString("font-family", "Verdana,DejaVu Sans,Geneva,sans-serif");
            xml.WriteAttributeString("font-size", "11");
            Text(xml, 0, label);
            Text(xml, left, words);
            xml.WriteEndElement();
            xml.WriteEndElement();
        },
        withDeclaration: false);

    /// <summary>White on each has a contrast of 4.5 or more (WCAG 2.2, 1.4.3).</summary>
    private static string ColorOf(ShownState state) => state switch
    {
        ShownState.Operational => "#1f7a34",
        ShownState.Maintenance => "#1d5fb4",
        ShownState.Degraded => "#8a5a00",
        ShownState.Unreadable => "#6b3fa0",
        ShownState.Outage => "#b3261e",
        _ => "#5b6470",
    };

    private static int BoxOf(string text) => text.Length == 0 ? 0 : GlyphWidths.Of(text) + (2 * Padding);

    private static void Box(XmlWriter xml, int x, int width, string color)
    {
        xml.WriteStartElement("rect");
        Set(xml, "x", x);
        Set(xml, "width", width);
        Set(xml, "height", 20);
        xml.WriteAttributeString("fill", color);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, int x, string text)
    {
        if (text.Length == 0) return;
        xml.WriteStartElement("text");
        Set(xml, "x", x + Padding);
        Set(xml, "y", 14);
        // Whatever font the viewer has, the text fills just its box.
        Set(xml, "textLength", GlyphWidths.Of(text));
        xml.WriteString(CleanXml.Text(text));
        xml.WriteEndElement();
    }

    private static void Set(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
