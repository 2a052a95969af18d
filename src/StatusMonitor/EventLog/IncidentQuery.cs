using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>Which incidents to find: those that meet all that is set, newest beginning first.</summary>
public sealed record IncidentQuery
{
    /// <summary>Only of these pages; all when empty.</summary>
    public IReadOnlyCollection<PageKey> Pages { get; init; } = [];

    /// <summary>Only incidents, or only maintenances; both when null.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>Only open ones, or only those that ended; both when null.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only with these impacts; all when empty.</summary>
    public IReadOnlyCollection<string> Impacts { get; init; } = [];

    /// <summary>Only those that had not ended before this.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those that began before this.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only those after this one in the order of the list: where the page before ended.</summary>
    public IncidentCursor? After { get; init; }

    /// <summary>At most this many; at least 1. Default 50.</summary>
    public int Limit { get; init; } = 50;
}
