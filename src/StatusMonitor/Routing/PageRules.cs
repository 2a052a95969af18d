using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>What routing has to know of a page.</summary>
public sealed record PageRules
{
    /// <summary>Globs of the components whose news is delivered, by name or <c>group/name</c>; all when empty. What is recorded does not depend on it.</summary>
    public IReadOnlyList<string> Components
    {
        get => Scope.Globs;
        init => Scope = new ComponentScope(value);
    }

    /// <summary>The same, ready to be asked.</summary>
    internal ComponentScope Scope { get; private init; } = ComponentScope.Everything;

    /// <summary>The pages it depends on: while one has an open incident, this page's are folded into that.</summary>
    public IReadOnlyList<PageKey> DependsOn { get; init; } = [];

    /// <summary>Its category in the catalog, or null.</summary>
    public string? Category { get; init; }
}
