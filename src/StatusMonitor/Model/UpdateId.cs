using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A provider's id of one published step of an incident, opaque. Compared ordinally.</summary>
[JsonConverter(typeof(UpdateIdJsonConverter))]
public readonly record struct UpdateId(string Value) : ITextId<UpdateId>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static UpdateId ITextId<UpdateId>.From(string text) => new(text);
}

internal sealed class UpdateIdJsonConverter : TextIdJsonConverter<UpdateId>;
