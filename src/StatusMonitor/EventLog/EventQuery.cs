using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>Which events to find: those that meet all that is set, in the order of the log.</summary>
public sealed record EventQuery
{
    /// <summary>Only of these pages; all when empty.</summary>
    public IReadOnlyCollection<PageKey> Pages { get; init; } = [];

    /// <summary>Only of these kinds; all when empty.</summary>
    public IReadOnlyCollection<EventKind> Kinds { get; init; } = [];

    /// <summary>Only of this incident, by the provider's id; needs exactly one page.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>Only published, or observed where nothing says when, at or after this.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only published, or observed where nothing says when, before this.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>False leaves out what was recorded but not announced. Default true.</summary>
    public bool WithSilent { get; init; } = true;

    /// <summary>Only after this position.</summary>
    public EventPosition? After { get; init; }

    /// <summary>Only before this position.</summary>
    public EventPosition? Before { get; init; }

    /// <summary>True for the newest first. Default false: in the order of the log.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>At most this many; at least 1. Default 100.</summary>
    public int Limit { get; init; } = 100;
}
