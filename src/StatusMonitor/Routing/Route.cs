namespace StatusMonitor.Routing;

/// <summary>Which events go to which handlers. Routes are asked in order.</summary>
public sealed record Route
{
    /// <summary>Which events; every event when empty.</summary>
    public EventMatch Match { get; init; } = new();

    /// <summary>The handlers, by name. None: such events go nowhere.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Whether the routes below are asked too. Default: no, the first that matches decides.</summary>
    public bool Continue { get; init; }
}
