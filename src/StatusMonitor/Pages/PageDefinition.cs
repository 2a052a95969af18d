using StatusMonitor.Model;

namespace StatusMonitor.Pages;

/// <summary>A page to watch.</summary>
public sealed record PageDefinition
{
    /// <summary>Its short id.</summary>
    public required PageKey Key { get; init; }

    /// <summary>Its name; the page's own name when null.</summary>
    public string? Name { get; init; }

    /// <summary>What kind of service it is, one word; null when nobody said.</summary>
    public string? Category { get; init; }

    /// <summary>Its address; resources lie below it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The components whose news is delivered; default all. What is recorded does not depend on it.</summary>
    public ComponentScope Components { get; init; } = ComponentScope.Everything;

    /// <summary>Time between ticks; default 30 s. At least 5 s, except for pages on loopback addresses.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Its dialect by name; null to find out at the first reading, and again when the page stops speaking it.</summary>
    public string? Dialect { get; init; }

    /// <summary>The dialect it is said to speak: looked for first while <see cref="Dialect"/> is null.</summary>
    public string? LikelyDialect { get; init; }
}
