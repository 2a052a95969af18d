namespace StatusMonitor.Model;

/// <summary>One part of a provider's service, as a page lists it.</summary>
public sealed record Component
{
    /// <summary>The provider's id.</summary>
    public required ComponentId Id { get; init; }

    /// <summary>Shown name; several components of one page may share it.</summary>
    public required string Name { get; init; }

    /// <summary>State as the page words it, for example <c>operational</c>, <c>partial_outage</c>. Unknown words pass through.</summary>
    public required string Status { get; init; }

    /// <summary>The group it stands in, or null.</summary>
    public ComponentId? GroupId { get; init; }

    /// <summary>True for a heading that groups others; its state is derived and never news.</summary>
    public bool IsGroup { get; init; }
}
