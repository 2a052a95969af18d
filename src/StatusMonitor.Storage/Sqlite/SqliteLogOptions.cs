namespace StatusMonitor.Storage.Sqlite;

/// <summary>Where the event log is kept.</summary>
public sealed record SqliteLogOptions
{
    /// <summary>The file; made when it is missing. SQLite keeps <c>-wal</c> and <c>-shm</c> files beside it while it is open.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The folder, when the caller holds it already. Default: null, the log takes the file's folder itself and lets it
    /// go when it is closed. Readers hold none.
    /// </summary>
    public DataFolder? Folder { get; init; }

    /// <summary>
    /// Up to this size, in bytes, the whole file is checked for damage when it is opened; of a larger one all but the
    /// events and what was told of them, whose damage is then noticed when they are read. Default: 16 MiB.
    /// </summary>
    public long CheckWholeUpTo { get; init; } = 16 << 20;
}
