namespace StatusMonitor.Routing;

/// <summary>What routing has to know of a page.</summary>
public sealed record PageRules
{
    /// <summary>Globs of the components whose news is delivered; all when empty. What is recorded does not depend on it.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>The pages it depends on: while one has an open incident, this page's are folded into that.</summary>
    public IReadOnlyList<Model.PageKey> DependsOn { get; init; } = [];

    /// <summary>Its category in the catalog, or null.</summary>
    public string? Category { get; init; }
}
