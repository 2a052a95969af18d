using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>JSON as pages send it: nothing is escaped that need not be.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Plain with { Indented = true };

    /// <summary>A document of whatever is written.</summary>
    public static byte[] Of(Action<Utf8JsonWriter> content, bool isIndented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, isIndented ? Indented : Plain)) content(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A document that is one object.</summary>
    public static byte[] OfObject(Action<Utf8JsonWriter> members) => Of(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });
}
