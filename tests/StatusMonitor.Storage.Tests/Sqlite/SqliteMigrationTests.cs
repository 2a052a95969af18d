using System.Text;
using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(16 << 20)]
    [InlineData(0)]
    public async Task A_file_of_the_first_format_keeps_everything_and_takes_deliveries(long checkWholeUpTo)
    {
        MakeFirstFormat();

        await using (var log = await folder.OpenAsync(checkWholeUpTo: checkWholeUpTo))
        {
            await AssertKeptAsync(log);
            Assert.Empty(await log.ReadSilencesAsync(Cancellation));
            await log.SaveDeliveryAsync(SomeDelivery.Telling(SomeDelivery.Told(2)) with { Wait = SomeDelivery.Wait(2) }, Cancellation);
            await log.SaveSilenceAsync(SomeDelivery.Silence("a"), Cancellation);
            Assert.Equal(1, await log.ReplayAsync(new ReplayQuery(), Some.Noon, Cancellation));
        }

        await using var again = await folder.OpenAsync();
        Assert.Single(await again.ReadStandingAsync(SomeDelivery.Handler, Some.Noon, Cancellation));
        Assert.Equal(["e0", "e1", "e2"], await again.IdsAsync());
    }

    [Fact]
    public async Task A_file_of_the_first_format_is_migrated_by_the_service_alone()
    {
        MakeFirstFormat();
        var before = folder.Contents()["statusmon.db"];

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenReaderAsync());
        Assert.Contains("older version", failure.Message, StringComparison.Ordinal);
        await SqliteTestLog.FailureOfAsync(() => SqliteOrders.OpenAsync(new SqliteLogOptions { Path = folder.Log }, Cancellation));
        Assert.Equal(before, folder.Contents()["statusmon.db"]);
    }

    private static async Task AssertKeptAsync(SqliteEventLog log)
    {
        Assert.Equal(["e0", "e1", "e2"], await log.IdsAsync());
        Assert.Equal("Acme", (await log.ReadPageAsync(Some.Page, Cancellation))!.Name);
        Assert.Equal([new IncidentId("i-1")], (await log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation)).Incidents.Keys);
        Assert.Equal([new DeliveryCursor("slack", new EventPosition(1), new EventPosition(2))], await log.ReadCursorsAsync(Cancellation));
        Assert.Equal([SomeDelivery.Parked(1)], await log.ReadParkedAsync(Cancellation));
    }

    /// <summary>Writes the file with the first migration and plain SQL, as the version that knew no other one did.</summary>
    private void MakeFirstFormat()
    {
        var file = new SqliteFile(folder.Log);
        using var connection = file.OpenWriter();
        Run("PRAGMA journal_mode = WAL");
        new SqliteSchema(file, connection).Migrate(1, SqlText.ReadMigrations()[0].Sql);
        for (var i = 0; i < 3; i++)
        {
            Run("INSERT INTO event (position, id, page, kind, incident, silent, observed_at, document) VALUES (@position, @id, 'acme', 'incident.update', 'i-1', 0, 17, @document)",
                ("@position", i + 1L), ("@id", $"e{i}"), ("@document", JsonSerializer.SerializeToUtf8Bytes(Some.Event($"e{i}"), StatusMonitorJson.Event)));
        }

        Run("INSERT INTO page VALUES ('acme', @document)", ("@document", Utf8("""{"key":"acme","name":"Acme","resources":{}}""")));
        Run("INSERT INTO known_incident VALUES ('acme', 'page-1', 'i-1', 'incident', 1, @document)",
            ("@document", JsonSerializer.SerializeToUtf8Bytes(Some.Incident("i-1"), StorageJson.Default.KnownIncident)));
        Run("INSERT INTO cursor VALUES ('slack', 1, 2)");
        Run("INSERT INTO parked VALUES ('slack', 1, @document)",
            ("@document", JsonSerializer.SerializeToUtf8Bytes(SomeDelivery.Parked(1), StorageJson.Default.ParkedDelivery)));
        Run("PRAGMA wal_checkpoint(TRUNCATE)");

        void Run(string sql, params ReadOnlySpan<(string, object?)> values)
        {
            using var statement = Statement.Plain(connection, sql);
            statement.Execute(values);
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
