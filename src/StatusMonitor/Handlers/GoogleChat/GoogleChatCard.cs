using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.GoogleChat;

/// <summary>
/// A message as a card (https://developers.google.com/workspace/chat/api/reference/rest/v1/cards). A card's text is HTML
/// and can be escaped whole; the Markdown of plain messages cannot. All of it stays below 32,000 bytes. Pure.
/// </summary>
internal static class GoogleChatCard
{
    /// <summary>Bytes of the whole body.</summary>
    public const int Longest = 32_000;

    private const int MostHead = 2_000;
    private const int MostText = 22_000;
    private const int MostLink = 2_000;

    /// <param name="message">The message.</param>
    /// <param name="news">What it tells of: an incident's messages are one thread.</param>
    public static ReadOnlyMemory<byte> Of(Message message, StatusEvent news) => JsonBody.Write(json =>
    {
        // Shown in notifications and where no card can be; it is Markdown, in which people can be called.
        json.WriteString("fallbackText", TextCut.To(MentionText.CalmBrackets(message.Headline), MostHead, JsonBody.Cost));
        json.WriteStartArray("cardsV2");
        json.WriteStartObject();
        json.WriteString("cardId", "update");
        json.WriteStartObject("card");
        json.WriteStartArray("sections");
        json.WriteStartObject();
        WriteWidgets(json, message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        WriteThread(json, news);
    });

    private static void WriteWidgets(Utf8JsonWriter json, Message message)
    {
        json.WriteStartArray("widgets");
        var head = Html(message.Subject, MostHead);
        var context = Html(string.Join('\n', new[] { message.State, message.Components }.Where(part => part.Length > 0)), MostHead);
        WriteParagraph(json, context.Length > 0 ? $"<b>{head}</b><br>{context}" : $"<b>{head}</b>");
        if (Html(message.Text.Trim('\n'), MostText) is { Length: > 0 } text)
            WriteParagraph(json, text);
        WriteParagraph(json, TimeText.Of(message.At));
        if (message.Link is { AbsoluteUri.Length: <= MostLink } link)
            WriteButton(json, link);
        json.WriteEndArray();
    }

    private static void WriteParagraph(Utf8JsonWriter json, string html)
    {
        json.WriteStartObject();
        json.WriteStartObject("textParagraph");
        json.WriteString("text", html);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteButton(Utf8JsonWriter json, Uri link)
    {
        json.WriteStartObject();
        json.WriteStartObject("buttonList");
        json.WriteStartArray("buttons");
        json.WriteStartObject();
        json.WriteString("text", "Open the page");
        json.WriteStartObject("onClick");
        json.WriteStartObject("openLink");
        json.WriteString("url", link.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteThread(Utf8JsonWriter json, StatusEvent news)
    {
        if (news.Incident is not { } incident)
            return;
        json.WriteStartObject("thread");
        json.WriteString("threadKey", TextCut.To($"{news.Page.Key.Value}/{incident.Id.Value}", 1_000));
        json.WriteEndObject();
    }

    private static string Html(string text, int most) => Escape(TextCut.To(text, most, part => JsonBody.Cost(Escape(part))));

    private static string Escape(ReadOnlySpan<char> text) => HtmlText.Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Escape(string text) => Escape(text.AsSpan());
}
