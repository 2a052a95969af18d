using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Text as HTML that shows it, fit for content and for quoted attributes. Pure.</summary>
internal static class HtmlText
{
    public static string Escape(ReadOnlySpan<char> text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(unit),
            };
        }

        return html.ToString();
    }
}
