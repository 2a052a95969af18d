namespace StatusMonitor.Model;

/// <summary>One reading of one resource of a page.</summary>
public sealed record PageSnapshot
{
    /// <summary>The provider's id of the page that answered.</summary>
    public required PageIdentity Identity { get; init; }

    /// <summary>The page's own name; empty where the resource does not say it.</summary>
    public required string Name { get; init; }

    /// <summary>The page's own address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The page's version stamp, where it has one.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>False where the stamp is known to stand still or to be the time of rendering.</summary>
    public bool IsStampTrusted { get; init; } = true;

    /// <summary>What the list of incidents holds.</summary>
    public ListCoverage Incidents { get; init; }

    /// <summary>What the list of maintenances holds.</summary>
    public ListCoverage Maintenances { get; init; }

    /// <summary>True when <see cref="Components"/> was part of the reading.</summary>
    public bool HasComponents { get; init; }

    /// <summary>Components listed. Leaving this list is no news: lists rotate and hide healthy parts.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Incidents and maintenances listed, in the page's order.</summary>
    public IReadOnlyList<Incident> Listed { get; init; } = [];
}
