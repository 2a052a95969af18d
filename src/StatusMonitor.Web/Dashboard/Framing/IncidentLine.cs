namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>An incident or a maintenance with its newest update, in few words. Immutable.</summary>
public sealed record IncidentLine
{
    /// <summary>Its title, clean.</summary>
    public required string Name { get; init; }

    /// <summary>Its own view.</summary>
    public required string Address { get; init; }

    /// <summary>Its impact, by its page's word.</summary>
    public required string Impact { get; init; }

    /// <summary>Its step, by its page's word.</summary>
    public required string Step { get; init; }

    /// <summary>The beginning of its newest update's text, clean; empty for none.</summary>
    public required string Text { get; init; }

    /// <summary>When that was published; null when nobody says.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Planned end of a maintenance; null for none.</summary>
    public required DateTimeOffset? PlannedUntil { get; init; }

    /// <summary>True for a maintenance.</summary>
    public required bool IsMaintenance { get; init; }

    /// <summary>True when its page has it no longer and never said that it ended.</summary>
    public required bool IsGone { get; init; }
}
