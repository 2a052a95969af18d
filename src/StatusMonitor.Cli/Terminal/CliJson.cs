using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Cli.Checks;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Deliveries;
using StatusMonitor.Cli.Detections;
using StatusMonitor.Cli.Orders;
using StatusMonitor.Cli.Rehearsals;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Terminal;

/// <summary>The JSON of what is no event; written as events are.</summary>
internal static class CliJson
{
    public static CliJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = StatusMonitorJson.Event.Options.Encoder,
        Converters = { new InstantJsonConverter() },
    });

    public static string Line<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}

[JsonSerializable(typeof(BacktestLine))]
[JsonSerializable(typeof(CatalogLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(ConfigurationMistake))]
[JsonSerializable(typeof(ConfigurationSummary))]
[JsonSerializable(typeof(DeliveryLine))]
[JsonSerializable(typeof(DetectionLine))]
[JsonSerializable(typeof(HandlerTestLine))]
[JsonSerializable(typeof(OneShotLine))]
[JsonSerializable(typeof(SilenceLine))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
