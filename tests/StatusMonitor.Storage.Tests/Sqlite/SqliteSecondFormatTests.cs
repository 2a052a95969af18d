using System.Text.Json;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

/// <summary>What lay in a file before questions could be asked of it is found as if it had been written since.</summary>
public sealed class SqliteSecondFormatTests : IDisposable
{
    private static readonly PageIdentity Former = new("page-0");
    private static readonly KnownUpdate Update = new() { Id = new("u"), Status = "s", Body = "" };

    private static readonly KnownIncident[] Incidents =
    [
        Some.Incident("started") with { StartedAt = Some.Noon.AddTicks(1234567), CreatedAt = Some.Noon },
        Some.Incident("created, to the second") with { CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-7)), Impact = "none" },
        Some.Incident("ended", IncidentStatus.Resolved) with { StartedAt = Some.Noon.AddTicks(-1), ResolvedAt = Some.Noon.AddTicks(4_000_000) },
        Some.Incident("by its updates", IncidentStatus.Postmortem) with
        {
            Updates = [Update with { DisplayAt = Some.Noon.AddMilliseconds(500) }, Update with { CreatedAt = Some.Noon.AddSeconds(1) }, Update with { UpdatedAt = Some.Noon }, Update],
        },
        Some.Incident("of no time"),
        Some.Incident("ended, of no time", IncidentStatus.Resolved) with { Vanished = true },
        Some.Incident("gone", IncidentStatus.Monitoring) with { Vanished = true, MissedAt = Some.Noon.AddDays(1), StartedAt = DateTimeOffset.MinValue },
        Some.Incident("far", IncidentStatus.Resolved) with { StartedAt = DateTimeOffset.MinValue, ResolvedAt = DateTimeOffset.MaxValue },
        Some.Maintenance("planned", IncidentStatus.Scheduled) with { ScheduledFor = Some.Noon.AddDays(3), CreatedAt = Some.Noon, StartedAt = Some.Noon },
        Some.Maintenance("done", IncidentStatus.Completed) with { CreatedAt = Some.Noon, UpdatedAt = Some.Noon.AddHours(1) },
    ];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Incidents_are_listed_to_the_tick_as_when_they_are_written()
    {
        MakeSecondFormat();
        await using var log = await folder.OpenAsync();

        var found = await log.FindIncidentsAsync(new IncidentQuery(), Cancellation);
        var expected = Incidents.Select(i => LogRules.RecordOf(Some.Page, Some.Identity, i)).OrderBy(IncidentCursor.Of, LogRules.NewestFirst);
        Assert.Equal(expected.Select(Told), found.Select(Told));
        Assert.Equivalent(Incidents[0], (await log.ReadIncidentAsync(Some.Page, Incidents[0].Id, Cancellation))!.Incident, strict: true);
        Assert.Equal(["none"], (await log.FindIncidentsAsync(new IncidentQuery { Impacts = ["none"] }, Cancellation)).Select(r => r.Incident.Impact));
    }

    [Fact]
    public async Task Listing_what_did_not_change_again_moves_nothing()
    {
        MakeSecondFormat();
        await using var log = await folder.OpenAsync();
        var before = (await log.FindIncidentsAsync(new IncidentQuery(), Cancellation)).Select(Told);

        await log.AppendAsync(Some.Known(Incidents) with { State = Some.State() with { Identity = Some.Identity } }, Cancellation);

        Assert.Equal(before, (await log.FindIncidentsAsync(new IncidentQuery(), Cancellation)).Select(Told));
    }

    [Fact]
    public async Task Pages_components_and_events_are_found()
    {
        MakeSecondFormat();
        await using var log = await folder.OpenAsync();

        Assert.Equal([Some.Identity], (await log.ReadPagesAsync(Cancellation)).Select(p => p.Identity!.Value));
        Assert.Equal("New", (await log.ReadComponentsAsync([], Cancellation))[Some.Page].Single().Name);
        foreach (var query in new EventQuery[]
        {
            new() { Kinds = [EventKind.IncidentUpdate] },
            new() { Since = Some.Noon },
            new() { Pages = [Some.Page], Incident = new IncidentId("i-1") },
            new() { Pages = [Some.Page] },
        })
        {
            Assert.Equal(["e0", "e1"], (await log.FindEventsAsync(query, Cancellation)).Select(e => e.Id.Value));
        }
    }

    private static (string, PageIdentity, DateTimeOffset, DateTimeOffset?) Told(IncidentRecord record) =>
        (record.Incident.Id.Value, record.Identity, record.BeganAt, record.EndedAt);

    /// <summary>Writes the file with the first two migrations and plain SQL, as the version that knew no other ones did.</summary>
    private void MakeSecondFormat()
    {
        var file = new SqliteFile(folder.Log);
        using var connection = file.OpenWriter();
        var schema = new SqliteSchema(file, connection);
        foreach (var (number, sql) in SqlText.ReadMigrations().Take(2))
            schema.Migrate(number, sql);
        for (var i = 0; i < 2; i++)
        {
            Run("INSERT INTO event (position, id, page, kind, incident, silent, observed_at, document) VALUES (@position, @id, 'acme', 'incident.update', 'i-1', 0, @at, @document)",
                ("@position", i + 1L), ("@id", $"e{i}"), ("@at", SqliteInstant.From(Some.Noon)), ("@document", JsonSerializer.SerializeToUtf8Bytes(Some.Event($"e{i}"), StatusMonitorJson.Event)));
        }

        Run("INSERT INTO page VALUES ('acme', @document)",
            ("@document", JsonSerializer.SerializeToUtf8Bytes(Some.State() with { Identity = Some.Identity }, StorageJson.Default.PageState)));
        Components(Former, "Old");
        Components(Some.Identity, "New");
        Array.ForEach(Incidents, incident => Known(Some.Identity, incident));
        // Known later, but under an identity the page has no more.
        Known(Former, Some.Incident("started") with { StartedAt = Some.Noon.AddYears(1) });

        void Known(PageIdentity identity, KnownIncident incident) => Run(
            "INSERT INTO known_incident VALUES ('acme', @identity, @incident, @type, @open, @document)",
            ("@identity", identity.Value), ("@incident", incident.Id.Value), ("@type", IncidentTypeNames.Of(incident.Type)), ("@open", incident.IsOpen ? 1L : 0L),
            ("@document", JsonSerializer.SerializeToUtf8Bytes(incident, StorageJson.Default.KnownIncident)));

        void Components(PageIdentity identity, string name) => Run(
            "INSERT INTO known_components VALUES ('acme', @identity, @document)",
            ("@identity", identity.Value),
            ("@document", JsonSerializer.SerializeToUtf8Bytes([new KnownComponent(new ComponentId("c"), name, "operational", 1)], StorageJson.Default.KnownComponentArray)));

        void Run(string sql, params ReadOnlySpan<(string, object?)> values)
        {
            using var statement = Statement.Plain(connection, sql);
            statement.Execute(values);
        }
    }
}
