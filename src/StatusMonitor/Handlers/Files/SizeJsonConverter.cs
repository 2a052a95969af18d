using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Files;

/// <summary>A size as people write it: <c>500KB</c>, <c>100MB</c>, <c>2GB</c>, decimal units. Held in bytes.</summary>
internal sealed class SizeJsonConverter : JsonConverter<long>
{
    /// <summary>The form, as a regular expression of JSON schema.</summary>
    public const string Pattern = @"^\d+ ?([kK]|[mM]|[gG])[bB]$";

    private static readonly (string Name, long Bytes)[] Units = [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)];

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && Parse(text) is { } bytes
            ? bytes
            : throw new JsonException("no size; write a number and a unit: 500KB, 100MB or 2GB");

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value / 1_000}KB"));

    private static long? Parse(string text)
    {
        var (name, bytes) = Units.FirstOrDefault(unit => text.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        return bytes > 0
            && int.TryParse(text.AsSpan(0, text.Length - name.Length).TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number * bytes
                : null;
    }
}
