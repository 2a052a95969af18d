using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>The JSON of Statuspage's documents.</summary>
internal static class StatuspageJson
{
    public static StatuspageJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = StatusMonitorJson.Event.Options.Encoder,
        Converters = { new MillisecondsJsonConverter() },
        RespectNullableAnnotations = true,
    });
}

/// <summary>Instants with three decimals, always: some readers of this format take no other form.</summary>
internal sealed class MillisecondsJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}

[JsonSerializable(typeof(SummaryWire))]
[JsonSerializable(typeof(StatusDocumentWire))]
[JsonSerializable(typeof(ComponentsWire))]
[JsonSerializable(typeof(IncidentsWire))]
[JsonSerializable(typeof(MaintenancesWire))]
[JsonSerializable(typeof(IncidentWire))]
internal sealed partial class StatuspageJsonContext : JsonSerializerContext;
