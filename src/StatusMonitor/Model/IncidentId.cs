using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A provider's id of an incident or maintenance, opaque. Compared ordinally.</summary>
[JsonConverter(typeof(IncidentIdJsonConverter))]
public readonly record struct IncidentId(string Value) : ITextId<IncidentId>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static IncidentId ITextId<IncidentId>.From(string text) => new(text);
}

internal sealed class IncidentIdJsonConverter : TextIdJsonConverter<IncidentId>;
