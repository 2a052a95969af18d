using System.Collections.Immutable;

namespace StatusMonitor.Simulator.Pages;

internal sealed record UpdateState
{
    public required string Id { get; init; }
    public required string Status { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required DateTimeOffset? DisplayAt { get; init; }
    public bool DeliverNotifications { get; init; } = true;
    public ImmutableArray<AffectedState> Affected { get; init; } = [];
}
