using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Cli.Checks;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Terminal;

/// <summary>The JSON of what is no event; written as events are.</summary>
internal static class CliJson
{
    public static CliJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = StatusMonitorJson.Event.Options.Encoder,
    });

    public static string Line<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}

[JsonSerializable(typeof(CatalogLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(ConfigurationMistake))]
[JsonSerializable(typeof(ConfigurationSummary))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
