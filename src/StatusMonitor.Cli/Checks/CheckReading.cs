using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Checks;

/// <summary>What one reading of one page found. Immutable.</summary>
internal sealed record CheckReading
{
    public required PageDefinition Page { get; init; }

    /// <summary>Null when there was no answer in time.</summary>
    public PageStatus? Status { get; init; }

    /// <summary>Incidents not ended and maintenances in progress, newest first.</summary>
    public IReadOnlyList<KnownIncident> Open { get; init; } = [];

    /// <summary>Components in any other state than operational.</summary>
    public IReadOnlyList<KnownComponent> Impaired { get; init; } = [];

    public TimeSpan? Took { get; init; }

    /// <summary>State of the components that were asked for; null for the whole page.</summary>
    public PageCondition? Part { get; init; }

    /// <summary>Why nothing can be told although the page was read; null otherwise.</summary>
    public string? Doubt { get; init; }

    public PageCondition Condition => Status is { Failure: null } ? Part ?? Status.Condition : PageCondition.Unknown;

    public string Name => $"{Status?.Name ?? Page.Name ?? Page.Key.Value}{(Page.Components.IsEverything ? "" : $" · {Page.Components}")}";

    public string Url => Status?.Url ?? Page.Url.OriginalString;
}
