using System.Collections.Immutable;

namespace StatusMonitor.Simulator.Pages;

internal sealed record IncidentState
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Impact { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public DateTimeOffset? MonitoringAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public DateTimeOffset? ScheduledFor { get; init; }
    public DateTimeOffset? ScheduledUntil { get; init; }
    public ImmutableArray<string> ComponentIds { get; init; } = [];

    /// <summary>Oldest first by creation.</summary>
    public ImmutableArray<UpdateState> Updates { get; init; } = [];

    public bool IsMaintenance => ScheduledFor is not null;

    /// <summary>That of the newest update by creation; a postmortem is drafted earlier than it shows, and wins all the same.</summary>
    public string Status
    {
        get
        {
            if (Updates.IsEmpty)
                return IsMaintenance ? IncidentStatuses.Scheduled : IncidentStatuses.Investigating;
            var last = Updates[^1].Status;
            return last == IncidentStatuses.Resolved && Updates.Any(u => u.Status == IncidentStatuses.Postmortem)
                ? IncidentStatuses.Postmortem
                : last;
        }
    }

    public bool IsOver => Status is IncidentStatuses.Resolved or IncidentStatuses.Postmortem or IncidentStatuses.Completed;

    /// <summary>When the status last changed; what lists are ordered by.</summary>
    public DateTimeOffset StatusChangedAt
    {
        get
        {
            var at = CreatedAt;
            string? status = null;
            foreach (var update in Updates)
            {
                if (update.Status != status && update.Status != IncidentStatuses.Postmortem)
                    at = update.DisplayAt ?? update.CreatedAt;
                status = update.Status;
            }

            return at;
        }
    }

    public IncidentState With(UpdateState update) =>
        this with { Updates = [.. Updates.Select(u => u.Id == update.Id ? update : u)] };

    public IncidentState Insert(UpdateState update) =>
        this with { Updates = [.. Updates.Add(update).OrderBy(u => u.CreatedAt)] };
}
