using System.Globalization;
using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Tells what a file is, whether it is whole, and brings its tables up to date.</summary>
internal sealed class SqliteSchema(SqliteFile file, SqliteConnection connection)
{
    /// <summary>Marks a file as ours: "stmn". Never changes.</summary>
    private const long ApplicationId = 0x73746d6e;

    private static readonly (int Since, string Table)[] SmallTables =
    [
        (1, "page"), (1, "known_incident"), (1, "known_components"), (1, "cursor"), (1, "parked"),
        (2, "wait"), (2, "held"), (2, "standing"), (2, "silence"), (2, "one_shot"), (2, "revision"),
        (3, "listed_incident"),
    ];

    private static IReadOnlyList<(int Number, string Sql)> Migrations { get; } = SqlText.ReadMigrations();

    public static int Latest => Migrations[^1].Number;

    /// <summary>Checks a file to be written, without changing it; then makes or migrates its tables.</summary>
    public void Prepare(long checkWholeUpTo)
    {
        var version = IsNew() ? 0 : Recognise();
        if (version > 0)
            CheckForDamage(version, checkWholeUpTo);
        // A file that is new, or was copied by other tools, need not have a write-ahead log yet.
        Run("PRAGMA journal_mode = WAL");
        foreach (var (number, sql) in Migrations.Where(m => m.Number > version))
            Migrate(number, sql);
    }

    /// <summary>Checks a file that this process does not keep, and so may neither make nor migrate.</summary>
    public void Require()
    {
        if (IsNew())
            throw file.NotBegun();
        if (Recognise() < Latest)
            throw new EventLogException(
                EventLogFailure.Unavailable, $"{file.Path} was written by an older version. Start `statusmon run` or `statusmon watch` once to bring it up to date.");
    }

    private bool IsNew() => Number("PRAGMA user_version") == 0 && Number("SELECT count(*) FROM sqlite_schema") == 0;

    private long Recognise()
    {
        if (Number("PRAGMA application_id") != ApplicationId)
            throw file.Failure(EventLogFailure.Corrupt, "it is a database of another program");
        var version = Number("PRAGMA user_version");
        return version <= Latest
            ? version
            : throw file.Failure(EventLogFailure.Newer, $"its format is {version}, the newest known here is {Latest}");
    }

    private void CheckForDamage(long version, long checkWholeUpTo)
    {
        if (Number("PRAGMA page_count") * Number("PRAGMA page_size") <= checkWholeUpTo)
        {
            Expect("PRAGMA quick_check(1)");
            return;
        }

        foreach (var (_, table) in SmallTables.Where(known => known.Since <= version))
            Expect($"PRAGMA quick_check({table})");
    }

    private void Expect(string check)
    {
        using var statement = Statement.Plain(connection, check);
        var found = statement.Read(row => row.GetString(0))[0];
        if (found != "ok")
            throw file.Failure(EventLogFailure.Corrupt, found.ReplaceLineEndings(" "));
    }

    /// <summary>Applies one migration whole or not at all.</summary>
    internal void Migrate(int number, string sql)
    {
        Run("BEGIN EXCLUSIVE");
        try
        {
            Run(sql);
            Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {number}; COMMIT"));
        }
        catch
        {
            Transactions.Abandon(connection);
            throw;
        }
    }

    private void Run(string sql)
    {
        using var statement = Statement.Plain(connection, sql);
        statement.Execute();
    }

    private long Number(string sql)
    {
        using var statement = Statement.Plain(connection, sql);
        return statement.Number();
    }
}
