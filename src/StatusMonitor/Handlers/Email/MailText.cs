using System.Net;
using System.Text;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Email;

/// <summary>A message as the two bodies of a mail. The HTML holds no picture, style sheet or script, and every text encoded. Pure.</summary>
internal static class MailText
{
    public static string Plain(Message message)
    {
        var text = new StringBuilder();
        foreach (var line in Head(message))
            text.Append(line).Append('\n');
        if (message.Lines.Count > 0)
            text.Append('\n').Append(message.Text).Append('\n');
        if (message.Link is { } link)
            text.Append('\n').Append(link.AbsoluteUri).Append('\n');
        return text.ToString();
    }

    public static string Html(Message message)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
        var head = Head(message).Select(Encode).ToList();
        html.Append("<p><strong>").Append(head[0]).Append("</strong>");
        foreach (var line in head.Skip(1))
            html.Append("<br>\n").Append(line);
        html.Append("</p>\n");
        if (message.Lines.Count > 0)
            html.Append("<p>").AppendJoin("<br>\n", message.Lines.Select(Encode)).Append("</p>\n");
        if (message.Link is { } link)
            html.Append("<p><a href=\"").Append(Encode(link.AbsoluteUri)).Append("\">").Append(Encode(link.AbsoluteUri)).Append("</a></p>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static IEnumerable<string> Head(Message message)
    {
        yield return message.Subject;
        if (message.State.Length > 0)
            yield return message.State;
        if (message.Components.Length > 0)
            yield return message.Components;
        yield return TimeText.Of(message.At);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
