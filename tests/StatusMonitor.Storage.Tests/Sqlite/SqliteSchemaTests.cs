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
                r => r.GetString(3), ("@since", 0L), ("@pages", "[]"), ("@page", ""), ("@identity", ""), ("@incident", ""));
            Assert.DoesNotContain(steps, s => s.StartsWith("SCAN event", StringComparison.Ordinal) || s.StartsWith("SCAN known", StringComparison.Ordinal));
        }
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
