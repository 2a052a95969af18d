using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Slack;

/// <summary>
/// A message as Block Kit (https://docs.slack.dev/reference/block-kit): what it is about and how it stands, what was
/// said, what is touched and when. At most three blocks of at most 3,000 characters each. Pure.
/// </summary>
internal static class SlackMessage
{
    private const int LongestSection = 3_000;
    private const int LongestTitle = 500;
    private const int LongestState = 250;
    private const int LongestComponents = 1_000;
    private const int LongestFallback = 1_000;

    /// <summary>A request's body.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="news">The event's id; hidden in the message, so that a double can be told from news.</param>
    /// <param name="extra">The members that say where it goes.</param>
    public static ReadOnlyMemory<byte> Body(Message message, EventId news, Action<Utf8JsonWriter> extra) => JsonBody.Write(json =>
    {
        extra(json);
        json.WriteString("text", Mark(message) + SlackText.Of(message.Headline, LongestFallback));
        json.WriteStartArray("blocks");
        WriteSection(json, Head(message), "statusmon:" + TextCut.To(news.Value, 200));
        if (message.Text.Trim().Length > 0)
            WriteSection(json, SlackText.Of(message.Text.Trim(), LongestSection), null);
        WriteContext(json, Foot(message));
        json.WriteEndArray();
    });

    private static string Head(Message message)
    {
        var state = message.State.Length > 0 ? "\n" + SlackText.Of(message.State, LongestState) : "";
        return $"{Mark(message)}*{SlackText.Link(message.Link, message.Subject, LongestTitle)}*{state}";
    }

    private static string Foot(Message message)
    {
        var components = message.Components.Length > 0 ? SlackText.Of(message.Components, LongestComponents) + " · " : "";
        return components + SlackText.Time(message.At);
    }

    /// <summary>Says nothing the words do not; it helps the eye in a long channel.</summary>
    private static string Mark(Message message) => message.Tone switch
    {
        Tone.Good => "🟢 ",
        Tone.Info => "🔵 ",
        Tone.Warning => "🟠 ",
        Tone.Bad => "🔴 ",
        _ => "",
    };

    private static void WriteSection(Utf8JsonWriter json, string text, string? id)
    {
        json.WriteStartObject();
        json.WriteString("type", "section");
        if (id is not null)
            json.WriteString("block_id", id);
        json.WritePropertyName("text");
        WriteText(json, text);
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", "context");
        json.WriteStartArray("elements");
        WriteText(json, text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Verbatim, or Slack looks for names of channels and people in the text and makes mentions of them.</summary>
    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", "mrkdwn");
        json.WriteString("text", text);
        json.WriteBoolean("verbatim", true);
        json.WriteEndObject();
    }
}
