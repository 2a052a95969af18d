using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

/// <summary>What a file lists as open under an identity its page no longer has was left behind when the page moved.</summary>
public sealed class SqliteThirdFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Only_what_is_open_under_a_former_identity_is_left_behind_and_at_the_time_of_the_move()
    {
        MakeThirdFormat();
        await using var log = await folder.OpenAsync();

        Assert.Equal(["present"], (await log.FindIncidentsAsync(new IncidentQuery { IsOpen = true }, Cancellation)).Select(r => r.Incident.Id.Value));
        var left = (await log.ReadIncidentAsync(Some.Page, new IncidentId("former"), Cancellation))!;
        Assert.Equal((Some.Noon.AddHours(1), true), (left.EndedAt, left.IsLeftBehind));
        Assert.Equal(Some.Noon.AddHours(-1), (await log.ReadIncidentAsync(Some.Page, new IncidentId("ended"), Cancellation))!.EndedAt);
    }

    [Fact]
    public async Task A_handler_is_not_reminded_of_what_was_left_behind_and_still_of_what_is_open()
    {
        MakeThirdFormat();
        await using var log = await folder.OpenAsync();

        Assert.Equal([new EventPosition(2)], (await log.ReadStandingAsync("ops", Some.Noon.AddDays(1), Cancellation)).Select(standing => standing.Newest.Position));
    }

    /// <summary>Writes the file with the first three migrations and plain SQL, as the version that knew no other ones did.</summary>
    private void MakeThirdFormat()
    {
        var file = new SqliteFile(folder.Log);
        using var connection = file.OpenWriter();
        var schema = new SqliteSchema(file, connection);
        foreach (var (number, sql) in SqlText.ReadMigrations().Take(3))
            schema.Migrate(number, sql);
        Run("INSERT INTO page (key, document, identity) VALUES ('acme', X'7B7D', '2')");
        Move(1, new EventMove("identity", "1", "2"), Some.Noon.AddHours(1));
        Move(2, new EventMove("host", "a.example", "b.example"), Some.Noon.AddHours(2));
        List("present", "2", ended: null);
        List("former", "1", ended: null);
        List("ended", "1", Some.Noon.AddHours(-1));
        Stand("former", 1);
        Stand("present", 2);

        void Move(long position, EventMove move, DateTimeOffset at) => Run(
            "INSERT INTO event (position, id, page, kind, silent, observed_at, document) VALUES (@position, @id, 'acme', 'page.moved', 0, @at, @document)",
            ("@position", position), ("@id", move.What), ("@at", SqliteInstant.From(at)),
            ("@document", JsonSerializer.SerializeToUtf8Bytes(Some.Event(move.What) with { Move = move }, StatusMonitorJson.Event)));

        void List(string incident, string identity, DateTimeOffset? ended)
        {
            var known = Some.Incident(incident, ended is null ? IncidentStatus.Investigating : IncidentStatus.Resolved);
            Run("INSERT INTO known_incident VALUES ('acme', @identity, @incident, 'incident', @open, @document)",
                ("@identity", identity), ("@incident", incident), ("@open", ended is null ? 1L : 0L), ("@document", JsonSerializer.SerializeToUtf8Bytes(known, StorageJson.Default.KnownIncident)));
            Run("INSERT INTO listed_incident VALUES ('acme', @incident, @identity, 'incident', 'major', @began, @ended)",
                ("@incident", incident), ("@identity", identity), ("@began", SqliteInstant.From(Some.Noon.AddHours(-2))), ("@ended", ended is { } at ? SqliteInstant.From(at) : null));
        }

        void Stand(string incident, long position) => Run(
            "INSERT INTO standing VALUES ('ops', 'acme', @incident, @position, @at, 1)",
            ("@incident", incident), ("@position", position), ("@at", SqliteInstant.From(Some.Noon)));

        void Run(string sql, params ReadOnlySpan<(string, object?)> values)
        {
            using var statement = Statement.Plain(connection, sql);
            statement.Execute(values);
        }
    }
}
