using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Options;

/// <summary>Reads secrets of a configuration; named by options that hold some. Writing one stays impossible.</summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } text
            ? Secret.FromText(text)
            : throw new JsonException("no text, or an empty one");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not written to JSON.");
}
