namespace StatusMonitor.Cli.Rehearsals;

/// <summary>How a test of a handler came out.</summary>
internal enum HandlerTestEnd
{
    /// <summary>Every step arrived.</summary>
    Delivered,

    /// <summary>Every step was answered, and some were refused.</summary>
    Refused,

    /// <summary>The time was over first.</summary>
    TimedOut,
}
