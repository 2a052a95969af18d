using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What is known of one component.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Name">Name as last seen.</param>
/// <param name="Status">State as last seen.</param>
/// <param name="Revision">How often its state changed, plus one.</param>
public sealed record KnownComponent(ComponentId Id, string Name, string Status, int Revision)
{
    /// <summary>The name of the group it stands in, or null.</summary>
    public string? Group { get; init; }
}
