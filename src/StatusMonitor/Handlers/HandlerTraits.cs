namespace StatusMonitor.Handlers;

/// <summary>How a handler wants to be served. Immutable.</summary>
public sealed record HandlerTraits
{
    /// <summary>Everything, at any pace.</summary>
    public static HandlerTraits Default { get; } = new();

    /// <summary>How often it may be called; null for no limit. The pump waits, in order, and drops nothing.</summary>
    public RateLimit? Rate { get; init; }

    /// <summary>
    /// Whether it takes edits and changes (<c>.edited</c>, <c>.changed</c>). Default: yes. Chats that cannot change a
    /// message they have take none unless asked to.
    /// </summary>
    public bool TakesEdits { get; init; } = true;

    /// <summary>
    /// Whether its receiver keeps the state of each incident (pagers): then nothing is folded into a digest, since each
    /// beginning needs its end. Default: no.
    /// </summary>
    public bool KeepsState { get; init; }
}
