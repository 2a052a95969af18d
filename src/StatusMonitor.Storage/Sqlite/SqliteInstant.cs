namespace StatusMonitor.Storage.Sqlite;

/// <summary>Instants as columns: counts of 100 ns since 1970, which compare as the instants do and lose nothing.</summary>
internal static class SqliteInstant
{
    public static long From(DateTimeOffset instant) => instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

    public static DateTimeOffset To(long column) => DateTimeOffset.UnixEpoch.AddTicks(column);
}
