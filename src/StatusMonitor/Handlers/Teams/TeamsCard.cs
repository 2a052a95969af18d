using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Teams;

/// <summary>
/// A message as the body a Teams workflow takes: one Adaptive Card 1.4. All of it stays below the 28 KB beyond which
/// Teams refuses a message. Pure.
/// </summary>
internal static class TeamsCard
{
    /// <summary>Bytes of the whole body.</summary>
    public const int Longest = 28 * 1_024;

    private const int MostHead = 2_000;
    private const int MostText = 19_000;
    private const int MostLink = 2_000;

    public static ReadOnlyMemory<byte> Of(Message message) => JsonBody.Write(json =>
    {
        json.WriteString("type", "message");
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
        json.WriteStartObject("content");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("version", "1.4");
        json.WriteStartObject("msteams");
        json.WriteString("width", "Full");
        json.WriteEndObject();
        WriteBody(json, message);
        WriteActions(json, message.Link);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteBody(Utf8JsonWriter json, Message message)
    {
        json.WriteStartArray("body");
        WriteBlock(json, message.Subject, MostHead, "weight", "Bolder");
        WriteBlock(json, message.State, MostHead, "color", ColorOf(message.Tone));
        WriteBlock(json, message.Components, MostHead, "spacing", "None");
        WriteBlock(json, message.Text.Trim('\n'), MostText, "spacing", "Medium");
        WriteBlock(json, TimeText.Of(message.At), MostHead, "size", "Small");
        json.WriteEndArray();
    }

    private static void WriteBlock(Utf8JsonWriter json, string text, int most, string name, string value)
    {
        if (text.Length == 0)
            return;
        json.WriteStartObject();
        json.WriteString("type", "TextBlock");
        json.WriteString("text", CardText.Of(text, most));
        json.WriteBoolean("wrap", true);
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void WriteActions(Utf8JsonWriter json, Uri? link)
    {
        if (link is null || link.AbsoluteUri.Length > MostLink)
            return;
        json.WriteStartArray("actions");
        json.WriteStartObject();
        json.WriteString("type", "Action.OpenUrl");
        json.WriteString("title", "Open the page");
        json.WriteString("url", link.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string ColorOf(Tone tone) => tone switch
    {
        Tone.Good => "Good",
        Tone.Bad => "Attention",
        Tone.Warning => "Warning",
        Tone.Info => "Accent",
        _ => "Default",
    };
}
