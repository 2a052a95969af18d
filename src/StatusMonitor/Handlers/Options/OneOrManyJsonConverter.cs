using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StatusMonitor.Handlers.Options;

/// <summary>A list, or its only item without the brackets. The item's own form must be known to the context.</summary>
/// <typeparam name="T">The item.</typeparam>
internal sealed class OneOrManyJsonConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        if (reader.TokenType != JsonTokenType.StartArray)
            return [Item(ref reader, item)];
        List<T> many = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            many.Add(Item(ref reader, item));
        return many;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var one in value)
            JsonSerializer.Serialize(writer, one, item);
        writer.WriteEndArray();
    }

    private static T Item(ref Utf8JsonReader reader, JsonTypeInfo<T> item) =>
        JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("a list holds nothing where an item is expected");
}
