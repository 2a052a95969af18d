using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatusMonitor.Handlers.Http;

/// <summary>
/// A request's body in JSON. Every text goes through the writer, none is put together by hand. What is not ASCII stays
/// as it is: escapes would eat up limits that count bytes. Not to be put into a web page. Pure.
/// </summary>
internal static class JsonBody
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One object.</summary>
    /// <param name="members">Writes its members.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members) => Whole(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>One list.</summary>
    /// <param name="items">Writes its items.</param>
    public static ReadOnlyMemory<byte> WriteList(Action<Utf8JsonWriter> items) => Whole(json =>
    {
        json.WriteStartArray();
        items(json);
        json.WriteEndArray();
    });

    /// <summary>A member that has something to say.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is { Length: > 0 })
            json.WriteString(name, text);
    }

    /// <summary>The bytes a text takes between its quotes.</summary>
    public static int Cost(ReadOnlySpan<char> text) => JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes.Length;

    private static ReadOnlyMemory<byte> Whole(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(2_048);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = Encoder }))
            write(json);
        return body.WrittenMemory;
    }
}
