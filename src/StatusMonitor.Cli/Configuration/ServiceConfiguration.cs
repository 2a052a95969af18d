using StatusMonitor.Hosting;
using StatusMonitor.Web.Metrics.Otlp;

namespace StatusMonitor.Cli.Configuration;

/// <summary>A configuration without mistakes. Immutable.</summary>
internal sealed record ServiceConfiguration
{
    /// <summary>What to watch, whom to tell, and what goes where.</summary>
    public required ServicePlan Plan { get; init; }

    /// <summary>The log's file, or the folder for it, as an absolute path; null for the default.</summary>
    public string? StoragePath { get; init; }

    /// <summary>The web side, or null for none.</summary>
    public WebConfiguration? Web { get; init; }

    /// <summary>Where metrics and traces are sent, or null for nowhere.</summary>
    public OtlpOptions? Telemetry { get; init; }

    /// <summary>Absolute paths of all files that were read: the configuration first, then what it names.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
