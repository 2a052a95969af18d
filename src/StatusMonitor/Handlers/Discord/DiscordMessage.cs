using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Discord;

/// <summary>
/// A message with one embed (https://discord.com/developers/docs/resources/message, Embed Limits). The parts together
/// stay below the 6,000 characters an embed may have, and nobody is ever mentioned. Pure.
/// </summary>
internal static class DiscordMessage
{
    private const int LongestName = 256;
    private const int LongestDescription = 4_096;
    private const int LongestState = 500;
    private const int LongestFooter = 1_000;
    private const int LongestAddress = 2_048;

    private static readonly MarkdownText Markdown = new(static c => c switch
    {
        '\\' or '`' or '*' or '_' or '~' or '|' or '<' or '>' or '[' or ']' => $"\\{c}",
        _ => null,
    });

    /// <summary>A request's body, for a new message and for one that takes another's place.</summary>
    public static ReadOnlyMemory<byte> Body(Message message) => JsonBody.Write(json =>
    {
        json.WriteStartArray("embeds");
        WriteEmbed(json, message);
        json.WriteEndArray();
        json.WriteStartObject("allowed_mentions");
        json.WriteStartArray("parse");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteEmbed(Utf8JsonWriter json, Message message)
    {
        var hasTitle = message.Title.Length > 0;
        json.WriteStartObject();
        if (hasTitle)
            WritePart(json, "author", "name", TextCut.To(message.Page, LongestName));
        json.WriteString("title", Markdown.Of(hasTitle ? message.Title : message.Page, LongestName));
        if (message.Link is { AbsoluteUri: { Length: <= LongestAddress } address })
            json.WriteString("url", address);
        if (Description(message) is { Length: > 0 } description)
            json.WriteString("description", description);
        json.WriteNumber("color", ToneColor.Of(message.Tone));
        if (message.Components.Length > 0)
            WritePart(json, "footer", "text", TextCut.To(message.Components, LongestFooter));
        json.WriteString("timestamp", message.At.UtcDateTime);
        json.WriteEndObject();
    }

    private static string Description(Message message)
    {
        var state = message.State.Length > 0 ? $"**{Markdown.Of(message.State, LongestState)}**" : "";
        var said = Markdown.Of(message.Text.Trim(), LongestDescription - state.Length - 1);
        return string.Join('\n', new[] { state, said }.Where(part => part.Length > 0));
    }

    private static void WritePart(Utf8JsonWriter json, string part, string member, string text)
    {
        json.WriteStartObject(part);
        json.WriteString(member, text);
        json.WriteEndObject();
    }
}
