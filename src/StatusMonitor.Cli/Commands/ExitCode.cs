namespace StatusMonitor.Cli.Commands;

/// <summary>What scripts may rely on: <c>check</c> speaks as Nagios plug-ins do, failures as sysexits.h does.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Operational = 0;

    public const int Degraded = 1;

    /// <summary><c>pages detect</c>: everything was answered, and nobody knows the dialect.</summary>
    public const int NotFound = 1;

    public const int Outage = 2;

    public const int CannotTell = 3;

    /// <summary>The command line has a mistake.</summary>
    public const int Usage = 64;

    /// <summary>The web side cannot listen on its address, now or later.</summary>
    public const int Unavailable = 69;

    /// <summary>A mistake of ours.</summary>
    public const int Internal = 70;

    /// <summary>The storage failed.</summary>
    public const int Storage = 74;

    /// <summary>Another process holds the data folder, or the address of the web side.</summary>
    public const int InUse = 75;

    /// <summary>Ended by a signal before there was an answer.</summary>
    public const int Interrupted = 130;
}
