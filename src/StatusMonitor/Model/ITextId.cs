using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>An identifier that is text and nothing else; written as a plain JSON string.</summary>
/// <typeparam name="TSelf">The identifier.</typeparam>
public interface ITextId<TSelf> where TSelf : struct, ITextId<TSelf>
{
    /// <summary>The identifier's text.</summary>
    string Value { get; }

    internal static abstract TSelf From(string text);
}

internal abstract class TextIdJsonConverter<T> : JsonConverter<T> where T : struct, ITextId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} is null"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} is null"));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
