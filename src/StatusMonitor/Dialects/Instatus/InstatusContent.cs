using System.Text;
using System.Web;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>
/// The HTML of an entry: paragraphs that say of what kind it is and what it touches, then one paragraph for each step, in
/// either order. Read front to back, once.
/// </summary>
/// <param name="Kind">Incident or Maintenance, as the page words it; empty where it does not say.</param>
/// <param name="Components">Names of what is affected.</param>
/// <param name="Steps">In the page's order.</param>
internal sealed record InstatusContent(string Kind, IReadOnlyList<string> Components, IReadOnlyList<InstatusStep> Steps)
{
    private const string StepBegins = "<small";

    public static InstatusContent Read(string html)
    {
        // Some feeds escape the paragraphs of the steps once more.
        if (!html.Contains(StepBegins, StringComparison.OrdinalIgnoreCase)) html = HttpUtility.HtmlDecode(html);
        var first = html.IndexOf(StepBegins, StringComparison.OrdinalIgnoreCase);
        var head = first < 0 ? html : html[..first];
        var components = Labelled(head, "Affected Components:").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new InstatusContent(Labelled(head, "Type:"), components, first < 0 ? [] : StepsIn(html, first));
    }

    private static List<InstatusStep> StepsIn(string html, int first)
    {
        List<InstatusStep> steps = [];
        for (var at = first; at >= 0;)
        {
            var end = html.IndexOf("</small>", at, StringComparison.OrdinalIgnoreCase);
            if (end < 0) break;
            var next = html.IndexOf(StepBegins, end, StringComparison.OrdinalIgnoreCase);
            if (Step(html[at..end], html[(end + 8)..(next < 0 ? html.Length : next)]) is { } step) steps.Add(step);
            at = next;
        }

        return steps;
    }

    private static InstatusStep? Step(string time, string rest)
    {
        var begin = rest.IndexOf("<strong>", StringComparison.OrdinalIgnoreCase);
        var end = rest.IndexOf("</strong>", StringComparison.OrdinalIgnoreCase);
        if (begin < 0 || end < begin) return null;
        var word = HttpUtility.HtmlDecode(WithoutTags(rest[(begin + 8)..end])).Trim();
        return word.Length == 0 ? null : new InstatusStep(WithoutTags(time), word, TextIn(rest[(end + 9)..]));
    }

    /// <summary>What stands after the dash, without the ends of its paragraph and the full stop that Instatus puts after every text.</summary>
    private static string TextIn(string rest)
    {
        var text = rest.Trim();
        if (text is ['-', ..]) text = text[1..].TrimStart();
        text = Without(Without(text, "<p>"), "</p>");
        return text is [.., '.'] ? text[..^1] : text;
    }

    private static string Without(string text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length].TrimEnd() : text;

    /// <summary>What follows a label in its paragraph.</summary>
    private static string Labelled(string head, string label)
    {
        var at = head.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var rest = head[(at + label.Length)..];
        var end = rest.IndexOf("</p>", StringComparison.OrdinalIgnoreCase);
        return HttpUtility.HtmlDecode(WithoutTags(end < 0 ? rest : rest[..end])).Trim();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var letter in html)
        {
            if (letter == '<') isTag = true;
            else if (letter == '>' && isTag) isTag = false;
            else if (!isTag) text.Append(letter);
        }

        return text.ToString();
    }
}
