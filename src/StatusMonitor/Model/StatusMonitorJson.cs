using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace StatusMonitor.Model;

/// <summary>The JSON form of events (docs/events.md). Thread-safe.</summary>
public static class StatusMonitorJson
{
    private static readonly EventJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(HarmlessText()),
        Converters = { new InstantJsonConverter() },
    });

    /// <summary>Reads and writes one event. Control characters and text-direction marks are always written as escapes.</summary>
    public static JsonTypeInfo<StatusEvent> Event => Context.StatusEvent;

    private static TextEncoderSettings HarmlessText()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200b', '\u200f'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202e'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206f'));
        settings.ForbidCharacters('\u061c', '\ufeff');
        settings.ForbidRange(UnicodeRange.Create('\ufff0', '\uffff'));
        return settings;
    }
}

[JsonSerializable(typeof(StatusEvent))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
