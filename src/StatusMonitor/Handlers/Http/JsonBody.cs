using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatusMonitor.Handlers.Http;

/// <summary>
/// A request's body in JSON. What is not ASCII stays as it is: escapes would eat up limits that count bytes. Not to be
/// put into a web page. Pure.
/// </summary>
internal static class JsonBody
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One object.</summary>
    /// <param name="members">Writes its members.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var body = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    /// <summary>The bytes a text takes between its quotes.</summary>
    public static int Cost(ReadOnlySpan<char> text) => JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes.Length;
}
