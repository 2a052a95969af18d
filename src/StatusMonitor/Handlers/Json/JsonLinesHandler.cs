using System.Buffers;
using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Json;

/// <summary>Writes one event a line as JSON for programs (docs/handlers/json.md). Owns neither the stream nor its lifetime.</summary>
internal sealed class JsonLinesHandler(string name, Stream output) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "json", JsonLinesJson.Default.JsonLinesOptions, static _ => [],
        static (name, _, services) => new JsonLinesHandler(name, services.Bytes()));

    private readonly OutputGuard _guard = new();

    public string Name => name;

    /// <summary>Completes once the output is closed for good (<c>… | head</c>); the process may then end.</summary>
    public Task Closed => _guard.Closed;

    /// <summary>One event as UTF-8, ending in a line feed. No character in it can end the line before that.</summary>
    public static ReadOnlyMemory<byte> Line(StatusEvent statusEvent)
    {
        var line = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = StatusMonitorJson.Event.Options.Encoder }))
            JsonSerializer.Serialize(json, statusEvent, StatusMonitorJson.Event);
        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // One write, and not cancelled once begun: a reader must never see half a line.
            await output.WriteAsync(Line(dispatch.Event), CancellationToken.None);
            await output.FlushAsync(CancellationToken.None);
            return DeliveryResult.Done;
        }
        catch (Exception failure) when (OutputGuard.IsOutputFailure(failure))
        {
            return _guard.Failed(failure);
        }
    }
}
