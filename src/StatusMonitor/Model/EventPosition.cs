using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>An event's place in the log: 1 for the first, without gaps. 0 stands before the first.</summary>
[JsonConverter(typeof(EventPositionJsonConverter))]
public readonly record struct EventPosition(long Value) : IComparable<EventPosition>
{
    /// <summary>The place before the first event.</summary>
    public static EventPosition Start => default;

    /// <summary>The place after this one.</summary>
    public EventPosition Next => new(Value + 1);

    /// <inheritdoc/>
    public int CompareTo(EventPosition other) => Value.CompareTo(other.Value);

    /// <summary>Earlier in the log.</summary>
    public static bool operator <(EventPosition left, EventPosition right) => left.Value < right.Value;

    /// <summary>Later in the log.</summary>
    public static bool operator >(EventPosition left, EventPosition right) => left.Value > right.Value;

    /// <summary>Not later in the log.</summary>
    public static bool operator <=(EventPosition left, EventPosition right) => left.Value <= right.Value;

    /// <summary>Not earlier in the log.</summary>
    public static bool operator >=(EventPosition left, EventPosition right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class EventPositionJsonConverter : JsonConverter<EventPosition>
{
    public override EventPosition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, EventPosition value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
