using System.Net;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Diffing;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Sessions;

/// <summary>What to watch, how long, and where to tell of it.</summary>
internal sealed record WatchPlan
{
    public required IReadOnlyList<PageDefinition> Pages { get; init; }

    public required Screen Screen { get; init; }

    public OutputFormat Output { get; init; }

    public LogLevel Level { get; init; } = LogLevel.Warning;

    /// <summary>Null for the default of the library.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Null for the default of the library.</summary>
    public TimeSpan? BlindAfter { get; init; }

    public Since Since { get; init; }

    /// <summary>When to stop by itself; null for never.</summary>
    public TimeSpan? For { get; init; }

    public bool Once { get; init; }

    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    public WebhookOptions? Webhook { get; init; }
}
