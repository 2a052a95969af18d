namespace StatusMonitor.Cli.Options;

/// <summary>How data is written to standard output.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: one object a line.</summary>
    Json,
}
