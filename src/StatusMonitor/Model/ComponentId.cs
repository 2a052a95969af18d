using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A provider's id of a component, opaque; names are not unique, ids are. Compared ordinally.</summary>
[JsonConverter(typeof(ComponentIdJsonConverter))]
public readonly record struct ComponentId(string Value) : ITextId<ComponentId>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static ComponentId ITextId<ComponentId>.From(string text) => new(text);
}

internal sealed class ComponentIdJsonConverter : TextIdJsonConverter<ComponentId>;
