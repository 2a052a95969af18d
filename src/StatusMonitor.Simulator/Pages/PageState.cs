using System.Collections.Immutable;

namespace StatusMonitor.Simulator.Pages;

/// <summary>One version of a page. Immutable, so that earlier versions cost nothing to keep and readers need no lock.</summary>
internal sealed record PageState
{
    public required long Version { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required PageStamp Stamp { get; init; }
    public required bool WholeSeconds { get; init; }
    public ImmutableArray<ComponentState> Components { get; init; } = [];
    public ImmutableArray<IncidentState> Incidents { get; init; } = [];

    public ComponentState? Component(string id) => Components.FirstOrDefault(c => c.Id == id);

    public IncidentState? Incident(string id) => Incidents.FirstOrDefault(i => i.Id == id);

    public PageState With(ComponentState component) =>
        this with { Components = [.. Components.Select(c => c.Id == component.Id ? component : c)] };

    public PageState With(IncidentState incident) =>
        this with { Incidents = [.. Incidents.Select(i => i.Id == incident.Id ? incident : i)] };
}
