using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Telegram;

/// <summary>A chat's number, written as a number or as text, or a channel's name.</summary>
internal sealed class ChatIdJsonConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Number when reader.TryGetInt64(out var number) => string.Create(null, $"{number}"),
        _ => throw new JsonException("no chat; write its number, or @ and the name of a public channel"),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
