using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A component that an incident has named, at some time of its life.</summary>
/// <param name="Name">Its name at that time.</param>
public sealed record TouchedComponent(string Name)
{
    /// <summary>The name of the group it stood in, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }
}
