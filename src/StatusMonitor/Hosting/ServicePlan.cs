using System.Net;
using StatusMonitor.Diffing;
using StatusMonitor.Pages;
using StatusMonitor.Routing;

namespace StatusMonitor.Hosting;

/// <summary>What a configuration comes to: what to watch, whom to tell, and what goes where. Immutable.</summary>
internal sealed record ServicePlan
{
    /// <summary>The pages; keys differ.</summary>
    public required IReadOnlyList<PageDefinition> Pages { get; init; }

    /// <summary>Time between readings of pages that name none. Default 30 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is announced of a page at first sight.</summary>
    public Since Since { get; init; }

    /// <summary>How long a page may be unreadable before that is an event. Default 5 min.</summary>
    public TimeSpan BlindAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Private networks that pages may be reached in by name.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>The handlers; names differ.</summary>
    public required IReadOnlyList<PlannedHandler> Handlers { get; init; }

    /// <summary>What goes where.</summary>
    public required RoutePlan Routing { get; init; }
}
