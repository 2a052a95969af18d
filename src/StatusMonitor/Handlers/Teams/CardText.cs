using System.Text;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Teams;

/// <summary>
/// Text for the Markdown of a <c>TextBlock</c> (Adaptive Cards 1.4), which shows it as it is: no emphasis, no list, no
/// link but what is plainly an address, no date function, no entity. Pure.
/// </summary>
internal static class CardText
{
    /// <summary>What begins markup within a line. More is not escaped: clients differ in which backslashes they take away.</summary>
    private const string Markup = @"\*_[]{}`~<&";

    /// <summary>What begins a heading, a list or a quotation where a line begins.</summary>
    private const string LineMarkup = "#-+>=";

    /// <summary>As much of a text as takes so many bytes in JSON, escaped.</summary>
    public static string Of(string text, int most) => Escape(TextCut.To(text, most, Cost));

    /// <summary>An upper bound: what is escaped at the beginning of a line only counts everywhere.</summary>
    private static int Cost(ReadOnlySpan<char> text)
    {
        var cost = JsonBody.Cost(text);
        foreach (var unit in text)
            cost += unit == '\n' || Markup.Contains(unit) || LineMarkup.Contains(unit) || unit is '.' or ')' ? 2 : 0;
        return cost;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 32);
        foreach (var line in text.Split('\n'))
        {
            // One line feed is a space in Markdown; two are what every client shows as a new line.
            if (escaped.Length > 0)
                escaped.Append("\n\n");
            AppendLine(escaped, line.TrimStart());
        }

        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var at = 0; at < line.Length; at++)
        {
            var isMark = Markup.Contains(line[at])
                || (at == 0 && LineMarkup.Contains(line[at]))
                || (at == digits && at > 0 && line[at] is '.' or ')');
            if (isMark)
                escaped.Append('\\');
            escaped.Append(line[at]);
        }
    }
}
