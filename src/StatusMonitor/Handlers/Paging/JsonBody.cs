using System.Buffers;
using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Paging;

/// <summary>Writes the body of a request to a pager. Every text goes through the JSON writer, none is put together by hand.</summary>
internal static class JsonBody
{
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(2_048);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = StatusMonitorJson.Event.Options.Encoder }))
            write(json);
        return body.WrittenMemory;
    }

    /// <summary>A member that has something to say.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is { Length: > 0 })
            json.WriteString(name, text);
    }
}
