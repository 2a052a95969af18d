using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Mattermost;

/// <summary>
/// A message for an incoming webhook (https://developers.mattermost.com/integrate/webhooks/incoming): one attachment,
/// for its colour, with all of the text in it. Pure.
/// </summary>
internal static class MattermostMessage
{
    /// <summary>What a post may be long; more of it would come as posts of its own.</summary>
    private const int Longest = 16_383;

    private const int LongestTitle = 700;
    private const int LongestState = 400;
    private const int LongestComponents = 1_200;
    private const int LongestAddress = 2_000;

    /// <summary>The server makes mentions and links of angle brackets, as Slack does, before it reads Markdown; an entity passes it.</summary>
    private static readonly MarkdownText Markdown = new(static c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '@' => "@\u200b", // no name begins with it
        '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '|' or '!' or '$' => $"\\{c}",
        _ => null,
    });

    /// <summary>A request's body.</summary>
    public static ReadOnlyMemory<byte> Body(Message message, EventId news, string? channel) => JsonBody.Write(json =>
    {
        json.WriteText("channel", channel);
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("fallback", TextCut.To(message.Headline, LongestTitle).Replace("@", "@\u200b", StringComparison.Ordinal));
        json.WriteString("color", string.Create(null, $"#{ToneColor.Of(message.Tone):x6}"));
        json.WriteString("text", Text(message));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("props");
        json.WriteString("statusmon_event", news.Value);
        json.WriteEndObject();
    });

    private static string Text(Message message)
    {
        var name = Markdown.Of(message.Subject, LongestTitle);
        var head = $"**{Link(message.Link, name)}**";
        if (message.State.Length > 0)
            head += "\n" + Markdown.Of(message.State, LongestState);
        var foot = TimeText.Of(message.At);
        if (message.Components.Length > 0)
            foot = $"{Markdown.Of(message.Components, LongestComponents)} · {foot}";
        var said = Markdown.Of(message.Text.Trim(), Longest - head.Length - foot.Length - 4);
        return said.Length > 0 ? $"{head}\n\n{said}\n\n{foot}" : $"{head}\n\n{foot}";
    }

    private static string Link(Uri? address, string name)
    {
        if (address is null || address.AbsoluteUri.Length > LongestAddress)
            return name;
        var target = address.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal);
        return $"[{name}]({target})";
    }
}
