namespace StatusMonitor.Cli.Services;

/// <summary>Where a service keeps what it knows.</summary>
/// <param name="File">The log's file.</param>
internal sealed record ServicePlace(string File);
