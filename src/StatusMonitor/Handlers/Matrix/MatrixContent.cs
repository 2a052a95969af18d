using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Matrix;

/// <summary>
/// A message as <c>m.room.message</c>, plain and in HTML (Matrix client-server API 1.11, instant messaging). It calls
/// nobody, and stays below the 65,536 bytes of an event. Pure.
/// </summary>
internal sealed class MatrixContent(Message message, bool isNotice)
{
    /// <summary>Bytes of JSON, in both forms together; an edit holds all but the text twice.</summary>
    private const int MostText = 36_000;

    private const int MostHead = 3_000;
    private const int MostLink = 4_000;

    private readonly string _head = Cut(message.Subject, MostHead);
    private readonly string _context = Cut(Lines("\n", message.State, message.Components), MostHead);
    private readonly string _text = Cut(message.Text.Trim('\n'), MostText);
    private readonly string _time = TimeText.Of(message.At);
    private readonly Uri? _link = message.Link is { } link && Cost(link.AbsoluteUri) <= MostLink ? link : null;

    /// <summary>A message of its own, or one more of its incident's thread.</summary>
    /// <param name="root">The event that told of the incident first, or null.</param>
    /// <param name="last">The event that told of it last: for clients that do not know threads it is what is answered.</param>
    public ReadOnlyMemory<byte> Message(string? root, string? last) => JsonBody.Write(json =>
    {
        WriteText(json, "", _text);
        if (root is null)
            return;
        json.WriteStartObject("m.relates_to");
        json.WriteString("rel_type", "m.thread");
        json.WriteString("event_id", root);
        json.WriteBoolean("is_falling_back", true);
        json.WriteStartObject("m.in_reply_to");
        json.WriteString("event_id", last ?? root);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The text to be shown in the place of another; clients that do not know edits get what is outside of it, in short.</summary>
    public ReadOnlyMemory<byte> Replacement(string edited) => JsonBody.Write(json =>
    {
        WriteText(json, "* ", "");
        json.WriteStartObject("m.new_content");
        WriteText(json, "", _text);
        json.WriteEndObject();
        json.WriteStartObject("m.relates_to");
        json.WriteString("rel_type", "m.replace");
        json.WriteString("event_id", edited);
        json.WriteEndObject();
    });

    private void WriteText(Utf8JsonWriter json, string mark, string text)
    {
        json.WriteString("msgtype", isNotice ? "m.notice" : "m.text");
        json.WriteString("body", mark + Lines("\n\n", Lines("\n", _head, _context), text, Lines("\n", _link?.AbsoluteUri ?? "", _time)));
        json.WriteString("format", "org.matrix.custom.html");
        json.WriteString("formatted_body", mark + Lines("<br><br>", Lines("<br>", $"<strong>{Html(_head)}</strong>", Html(_context)), Html(text), Foot()));

        // Empty, and there: without it servers and clients look for names in the text.
        json.WriteStartObject("m.mentions");
        json.WriteEndObject();
    }

    private string Foot() => _link is null
        ? _time
        : $"""<a href="{HtmlText.Escape(_link.AbsoluteUri)}">{HtmlText.Escape(_link.IdnHost)}</a> · {_time}""";

    private static string Lines(string between, params string[] lines) => string.Join(between, lines.Where(line => line.Length > 0));

    private static string Html(string text) => HtmlText.Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Cut(string text, int most) => TextCut.To(MentionText.Calm(text), most, Cost);

    private static int Cost(ReadOnlySpan<char> text) => JsonBody.Cost(text) + JsonBody.Cost(Html(text.ToString()));
}
