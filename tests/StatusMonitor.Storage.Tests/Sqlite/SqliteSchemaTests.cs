using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteSchemaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Migrations_are_numbered_from_one_without_a_gap()
    {
        var numbers = SqlText.ReadMigrations().Select(m => m.Number).ToArray();

        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        Assert.Equal(numbers[^1], SqliteSchema.Latest);
    }

    [Fact]
    public async Task A_new_file_is_of_the_latest_version_and_safe_against_a_power_cut()
    {
        await using var log = await folder.OpenAsync();
        using var connection = new SqliteFile(folder.Log).OpenWriter();

        Assert.Equal(SqliteSchema.Latest, Number(connection, "PRAGMA user_version"));
        Assert.Equal(2, Number(connection, "PRAGMA synchronous"));
        using var mode = Statement.Plain(connection, "PRAGMA journal_mode");
        Assert.Equal(["wal"], mode.Read(r => r.GetString(0)));
    }

    [Fact]
    public async Task An_empty_file_is_a_new_log()
    {
        await File.WriteAllBytesAsync(folder.Log, [], TestContext.Current.CancellationToken);

        await using var log = await folder.OpenAsync();
        Assert.Empty(await log.EventsAsync());
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_as_it_is()
    {
        await folder.FillAsync(3);
        SetVersion(SqliteSchema.Latest + 1);
        var before = folder.Contents();

        foreach (var failure in new[]
        {
            await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync()),
            await SqliteTestLog.FailureOfAsync(() => folder.OpenReaderAsync()),
        })
        {
            Assert.Equal(EventLogFailure.Newer, failure.Failure);
            Assert.Contains(folder.Log, failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before["statusmon.db"], folder.Contents()["statusmon.db"]);
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        await folder.FillAsync(3);
        var file = new SqliteFile(folder.Log);
        using (var connection = file.OpenWriter())
        {
            var schema = new SqliteSchema(file, connection);
            Assert.Throws<SqliteException>(() => schema.Migrate(99, "CREATE TABLE half (a); DROP TABLE event; CREATE TABLE half (b);"));
            Assert.Equal(SqliteSchema.Latest, Number(connection, "PRAGMA user_version"));
            Assert.Equal(0, Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"));
        }

        await using var log = await folder.OpenAsync();
        Assert.Equal(["e0", "e1", "e2"], await log.IdsAsync());
    }

    [Fact]
    public async Task History_is_found_by_index()
    {
        await folder.FillAsync(3);
        using var connection = new SqliteFile(folder.Log).OpenReader();
        foreach (var name in new[] { "HistoryOfAll", "HistoryOfPages", "OpenIncidents", "EndedIncident" })
        {
            using var plan = Statement.Plain(connection, "EXPLAIN QUERY PLAN " + SqlText.Statement(name));
            var steps = plan.Read(
                r => r.GetString(3), ("@since", 0L), ("@kinds", "[]"), ("@pages", "[]"), ("@page", ""), ("@identity", ""), ("@incident", ""));
            Assert.DoesNotContain(steps, s => s.StartsWith("SCAN event", StringComparison.Ordinal) || s.StartsWith("SCAN known", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ToldOfIncident", "told USING INDEX told_by_incident (page=? AND incident=?)")]
    [InlineData("ToldSince", "told USING INDEX told_by_time (told_at>?)")]
    [InlineData("StandingRead", "standing USING INDEX standing_by_state (handler=? AND open=?)", "standing USING INDEX standing_by_state (handler=? AND open=? AND told_at>?)")]
    [InlineData("HeldRead", "held USING INDEX sqlite_autoindex_held_1 (handler=?)")]
    [InlineData("ParkedTake", "event USING INTEGER PRIMARY KEY (rowid=?)")]
    public async Task Deliveries_are_found_by_index(string name, params string[] searches)
    {
        await folder.FillAsync(1);
        using var connection = new SqliteFile(folder.Log).OpenReader();
        using var plan = Statement.Plain(connection, "EXPLAIN QUERY PLAN " + SqlText.Statement(name));
        (string, object?)[] values =
        [
            ("@handler", ""), ("@page", ""), ("@incident", ""), ("@since", 0L), ("@limit", 1L), ("@ended_since", 0L), ("@from", 0L), ("@until", 0L),
        ];
        var steps = plan.Read(r => r.GetString(3), values);

        foreach (var search in searches)
            Assert.Contains("SEARCH " + search, steps);
        Assert.DoesNotContain(steps, s => s.StartsWith("SCAN", StringComparison.Ordinal) && s != "SCAN parked");
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var statement = Statement.Plain(connection, sql);
        return statement.Number();
    }

    private void SetVersion(int version)
    {
        using var connection = new SqliteFile(folder.Log).OpenWriter();
        using var statement = Statement.Plain(connection, $"PRAGMA user_version = {version}; PRAGMA wal_checkpoint(TRUNCATE)");
        statement.Execute();
    }
}
