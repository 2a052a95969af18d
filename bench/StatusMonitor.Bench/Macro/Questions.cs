using StatusMonitor.Bench.Scale;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Bench.Macro;

/// <summary>What the dashboard, the API and the feeds ask.</summary>
internal static class Questions
{
    private const string Pages = "SELECT document FROM page WHERE key IN (SELECT value FROM json_each(@rows))";
    private const string Components = "SELECT document FROM known_components WHERE page IN (SELECT value FROM json_each(@rows))";
    private const string Events = "SELECT document FROM event WHERE position IN (SELECT value FROM json_each(@rows))";
    private const string Told = "SELECT told.document FROM json_each(@rows) AS one JOIN told ON told.page = one.value ->> 0 AND told.incident = one.value ->> 1";
    private const string Incidents = """
        SELECT known_incident.document
        FROM json_each(@rows) AS one JOIN known_incident
          ON known_incident.page = one.value ->> 0 AND known_incident.identity = one.value ->> 1 AND known_incident.incident = one.value ->> 2
        """;

    private static readonly DateTimeOffset End = ScaleStory.End;

    public static IReadOnlyList<Question> Of(ScaleSize size) =>
    [
        new("all pages", async (log, _) => [.. (await log.ReadPagesAsync(default)).Select(page => $"\"{page.Key}\"")], Pages),
        new("components of all pages", (log, _) => ComponentsAsync(log, []), Components),
        new("components of one page", (log, n) => ComponentsAsync(log, [Page(n)]), Components),
        .. Listed(Page),
        .. Happened(Page),
    ];

    private static IEnumerable<Question> Listed(Func<int, PageKey> page) =>
    [
        Find("open incidents", _ => new IncidentQuery { IsOpen = true, Limit = 500 }),
        Find("open incidents of one page", n => new IncidentQuery { IsOpen = true, Pages = [page(n)] }),
        Find("newest 50 incidents", _ => new IncidentQuery()),
        Find("newest 50 incidents, 1,000 turned over", n => new() { After = new IncidentCursor(End.AddDays(-7).AddHours(-n), page(n), new("x")) }),
        Find("newest 50 incidents of one page", n => new IncidentQuery { Pages = [page(n)] }),
        Find("newest 50 incidents of 40 pages", n => new IncidentQuery { Pages = [.. Enumerable.Range(n, 40).Select(page)] }),
        Find("newest 50 incidents of one impact", _ => new() { Impacts = ["critical"] }),
        Find("newest 50 incidents of an impact there is none of", _ => new() { Impacts = ["unheard of"] }),
        Find("newest 50 maintenances", _ => new() { Type = IncidentType.Maintenance }),
        Find("500 incidents reaching into 90 days", _ => new() { From = End.AddDays(-90), Limit = 500 }),
        Find("incidents reaching into one hour", n => new() { From = End.AddDays(-n), Until = End.AddDays(-n).AddHours(1), Limit = 500 }),
        Find("incidents of one page reaching into 90 days", n => new() { From = End.AddDays(-90), Pages = [page(n)], Limit = 500 }),
        new("one incident", async (log, n) => Rows([.. new[] { await log.ReadIncidentAsync(page(n * 7919), new($"i{n:x11}"), default) }.OfType<IncidentRecord>()]), Incidents),
    ];

    private static IEnumerable<Question> Happened(Func<int, PageKey> page) =>
    [
        Find("newest 100 events", _ => new() { NewestFirst = true }),
        Find("newest 100 events, silent ones left out", _ => new() { NewestFirst = true, WithSilent = false }),
        Find("newest 100 events before all was announced, silent ones left out", _ => new() { Before = new(200_050), NewestFirst = true, WithSilent = false }),
        Find("newest 100 events of one page", n => new() { NewestFirst = true, Pages = [page(n)] }),
        Find("newest 100 events of 40 pages", n => new() { NewestFirst = true, Pages = [.. Enumerable.Range(n, 40).Select(page)] }),
        Find("newest 100 events of one kind", _ => new() { NewestFirst = true, Kinds = [EventKind.ComponentStatus] }),
        Find("newest 100 events of three kinds", _ => new() { NewestFirst = true, Kinds = [EventKind.MaintenanceUpdate, EventKind.PageGap, EventKind.PageUnreadable] }),
        Find("events of one incident", n => new() { Pages = [page(n * 7919)], Incident = new IncidentId($"i{n:x11}") }),
        Find("newest 100 events since a day", _ => new() { NewestFirst = true, Since = End.AddDays(-1) }),
        Find("newest 100 events since 90 days", _ => new() { NewestFirst = true, Since = End.AddDays(-90) }),
        Find("newest 100 events of one past week", n => new() { NewestFirst = true, Since = End.AddDays(-n - 7), Until = End.AddDays(-n) }),
        Find("newest 100 events of the time before the watching", _ => new() { NewestFirst = true, Until = End.AddDays(-730) }),
        Find("100 events after a position", n => new() { After = new EventPosition(n * 4_999) }),
        new("told of one incident", async (log, n) => [.. (await log.ReadToldOfAsync(page((60_000 + n) * 7919), new($"i{60_000 + n:x11}"), default))
            .Select(told => $"[\"{told.Told.Page}\",\"{told.Told.Incident}\"]").Distinct()], Told),
    ];

    private static Question Find(string what, Func<int, IncidentQuery> query) =>
        new(what, async (log, n) => Rows(await log.FindIncidentsAsync(query(n), default)), Incidents);

    private static Question Find(string what, Func<int, EventQuery> query) =>
        new(what, async (log, n) => [.. (await log.FindEventsAsync(query(n), default)).Select(happened => happened.Position.ToString())], Events);

    private static async Task<IReadOnlyList<string>> ComponentsAsync(IStatusReader log, PageKey[] pages) =>
        [.. (await log.ReadComponentsAsync(pages, default)).Keys.Select(page => $"\"{page}\"")];

    private static IReadOnlyList<string> Rows(IReadOnlyList<IncidentRecord> records) =>
        [.. records.Select(record => $"[\"{record.Page}\",\"{record.Identity}\",\"{record.Incident.Id}\"]")];

    private static PageKey Page(int number) => new(ScaleSize.Full.PageKey(number));
}
