namespace StatusMonitor.EventLog;

/// <summary>What went wrong with the log's storage.</summary>
public enum EventLogFailure
{
    /// <summary>Anything else: permissions, a vanished volume, an I/O error.</summary>
    Unavailable,

    /// <summary>No room left; appending works again once there is some.</summary>
    Full,

    /// <summary>The folder or file cannot be written.</summary>
    ReadOnly,

    /// <summary>The file is damaged or is no event log. It is left untouched.</summary>
    Corrupt,

    /// <summary>Another process holds the log.</summary>
    InUse,

    /// <summary>The file was written by a newer version.</summary>
    Newer,
}
