using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>The id of an event: a deterministic hash, the same whenever the same news is derived again. Compared ordinally.</summary>
[JsonConverter(typeof(EventIdJsonConverter))]
public readonly record struct EventId(string Value) : ITextId<EventId>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static EventId ITextId<EventId>.From(string text) => new(text);
}

internal sealed class EventIdJsonConverter : TextIdJsonConverter<EventId>;
