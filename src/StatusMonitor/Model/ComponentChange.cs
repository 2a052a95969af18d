using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A component touched by an update, or a component that changed state.</summary>
/// <param name="Id">The provider's id; null where an old page names components without one.</param>
/// <param name="Name">Name at that time.</param>
/// <param name="Before">State before, or null when it is not known.</param>
/// <param name="After">State after; equal to <paramref name="Before"/> where the component was merely attached.</param>
public sealed record ComponentChange(ComponentId? Id, string Name, string? Before, string? After)
{
    /// <summary>The name of the group it stands in; null where it stands in none, or nobody knows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }
}
