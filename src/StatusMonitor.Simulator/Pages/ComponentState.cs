namespace StatusMonitor.Simulator.Pages;

internal sealed record ComponentState
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public string? Description { get; init; }
    public string? GroupId { get; init; }
    public bool IsGroup { get; init; }
    public bool OnlyShowIfDegraded { get; init; }

    public bool IsShown => !OnlyShowIfDegraded || Status != ComponentStatuses.Operational;
}
