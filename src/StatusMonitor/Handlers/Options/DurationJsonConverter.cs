using System.Text.Json;
using System.Text.Json.Serialization;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Options;

/// <summary>A duration as people write it: <c>500ms</c>, <c>20s</c>, <c>5m</c>, <c>24h</c>, <c>7d</c>.</summary>
internal sealed class DurationJsonConverter : JsonConverter<TimeSpan>
{
    /// <summary>The form, as a regular expression of JSON schema.</summary>
    public const string Pattern = @"^\d+(\.\d+)?(ms|s|m|h|d)$";

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Duration.TryParse(reader.GetString(), out var duration)
            ? duration
            : throw new JsonException("no duration; write a number and a unit: 500ms, 30s, 5m, 24h or 7d");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(null, $"{value.TotalMilliseconds:0.###}ms"));
}
