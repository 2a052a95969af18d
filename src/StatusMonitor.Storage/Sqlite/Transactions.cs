using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StatusMonitor.Storage.Sqlite;

internal static class Transactions
{
    /// <summary>Rolls back what is open. Never throws: the failure that led here is the one to tell.</summary>
    public static void Abandon(SqliteConnection connection)
    {
        // After some failures, a full disk among them, SQLite has rolled back already.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }
}
