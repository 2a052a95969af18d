using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    private IStatusReader Status => (IStatusReader)Log;

    [Fact]
    public async Task Incidents_come_newest_beginning_first_then_by_page_and_id()
    {
        await ListAsync("b", Began("x", 2), Began("late", 3), Began("\U0001f600", 2), Began("\uffee", 2));
        await ListAsync("a", Began("y", 2), Began("early", 1));

        Assert.Equal(["late", "y", "x", "\uffee", "\U0001f600", "early"], await FoundAsync(new IncidentQuery()));
        Assert.Equal(["late", "y", "x"], await FoundAsync(new IncidentQuery { Limit = 3 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FoundAsync(new IncidentQuery { Limit = 0 }));
    }

    [Fact]
    public async Task Incidents_are_found_by_page_type_state_and_impact()
    {
        await ListAsync("a", Began("open", 4), Began("ended", 3, 4) with { Impact = "minor" });
        await ListAsync("b", Began("planned", 2) with { Type = IncidentType.Maintenance, Impact = "maintenance" });
        await ListAsync("c", Began("done", 1, 2) with { Type = IncidentType.Maintenance, Impact = "none" });

        Assert.Equal(["open", "ended"], await FoundAsync(new IncidentQuery { Pages = [new PageKey("a")] }));
        Assert.Equal(["planned", "done"], await FoundAsync(new IncidentQuery { Pages = [new("c"), new("b"), new("c"), new("B")] }));
        Assert.Equal(["open", "ended"], await FoundAsync(new IncidentQuery { Type = IncidentType.Incident }));
        Assert.Equal(["planned", "done"], await FoundAsync(new IncidentQuery { Type = IncidentType.Maintenance }));
        Assert.Equal(["open", "planned"], await FoundAsync(new IncidentQuery { IsOpen = true }));
        Assert.Equal(["planned"], await FoundAsync(new IncidentQuery { IsOpen = true, Pages = [new PageKey("b")] }));
        Assert.Equal(["ended", "done"], await FoundAsync(new IncidentQuery { IsOpen = false }));
        Assert.Equal(["open", "done"], await FoundAsync(new IncidentQuery { Impacts = ["major", "none", "\"'"] }));
        Assert.Empty(await FoundAsync(new IncidentQuery { Impacts = ["MAJOR"] }));
        Assert.Equal(["done"], await FoundAsync(new IncidentQuery { Type = IncidentType.Maintenance, IsOpen = false, Impacts = ["none"] }));
    }

    [Fact]
    public async Task Incidents_are_found_by_the_span_of_time_they_reach_into()
    {
        await ListAsync("a", Began("before", 1, 2), Began("into", 1, 5), Began("within", 4, 5), Began("beyond", 7, 8), Began("across", 0, 9));
        await ListAsync("b", Began("open for long", -9), Began("open after", 8), Began("touches", 2, 3));
        var (from, until) = (At(3), At(7));

        string[] expected = ["within", "touches", "into", "across", "open for long"];
        Assert.Equal(expected, await FoundAsync(new IncidentQuery { From = from, Until = until }));
        Assert.Equal(expected, await FoundAsync(new IncidentQuery { From = from.ToOffset(TimeSpan.FromHours(9)), Until = until }));
        Assert.Equal(["within", "touches"], await FoundAsync(new IncidentQuery { From = from, Until = until, Limit = 2 }));
        Assert.Equal(["open after", "beyond", "within", "touches", "into", "across", "open for long"], await FoundAsync(new IncidentQuery { From = from }));
        Assert.Equal(["within", "touches", "before", "into", "across", "open for long"], await FoundAsync(new IncidentQuery { Until = until }));
        Assert.Equal(["within", "into", "across"], await FoundAsync(new IncidentQuery { From = from, Until = until, Pages = [new("a")] }));
        Assert.Equal(["open for long"], await FoundAsync(new IncidentQuery { From = from, Until = until, IsOpen = true }));
        Assert.Equal(["within", "touches", "into", "across"], await FoundAsync(new IncidentQuery { From = from, Until = until, IsOpen = false }));
    }

    [Fact]
    public async Task A_list_is_turned_over_page_by_page_with_each_incident_once()
    {
        await ListAsync("a", [.. Enumerable.Range(0, 20).Select(i => Began($"a{i:00}", i / 7, i % 3 == 0 ? 9 : null))]);
        await ListAsync("b", [.. Enumerable.Range(0, 20).Select(i => Began($"b{i:00}", i / 7, i % 2 == 0 ? 1 : null))]);
        IncidentQuery[] queries =
            [new(), new() { Pages = [new("b"), new("a")] }, new() { IsOpen = true }, new() { From = At(2) }, new() { IsOpen = false, Until = At(2) }];

        foreach (var query in queries)
        {
            var whole = await FoundAsync(query);
            Assert.Equal(whole, await TurnedOverAsync(query with { Limit = 3 }));
            Assert.Equal(whole.Distinct(), whole);
        }
    }

    [Fact]
    public async Task An_incident_tells_when_it_began_and_ended_and_moves_when_that_changes()
    {
        await ListAsync("a", Began("i", 1), Began("other", 2));
        Assert.Equal(["other", "i"], await FoundAsync(new IncidentQuery()));

        var ended = Began("i", 3, 4) with { Impact = "none", Name = "renamed" };
        await ListAsync("a", ended);

        Assert.Equal(["i", "other"], await FoundAsync(new IncidentQuery()));
        var record = await Status.ReadIncidentAsync(new PageKey("a"), new IncidentId("i"), Cancellation);
        Assert.Equivalent(LogRules.RecordOf(new PageKey("a"), Some.Identity, ended), record, strict: true);
        Assert.Equal((At(3), At(4)), (record!.BeganAt, record.EndedAt));
        Assert.Equal(["i"], await FoundAsync(new IncidentQuery { Impacts = ["none"] }));
        Assert.Null(await Status.ReadIncidentAsync(new PageKey("b"), new IncidentId("i"), Cancellation));
    }

    [Fact]
    public async Task Where_nothing_says_when_it_began_or_ended_other_times_stand_in()
    {
        var update = new KnownUpdate { Id = new("u"), Status = "s", Body = "" };
        await ListAsync(
            "a",
            Some.Incident("nothing"),
            Some.Incident("nothing, ended", IncidentStatus.Resolved) with { CreatedAt = At(1) },
            Some.Incident("by updates", IncidentStatus.Resolved) with
            {
                Updates = [update with { DisplayAt = At(3) }, update with { CreatedAt = At(2), UpdatedAt = At(9) }, update with { UpdatedAt = At(5) }, update],
            },
            Some.Maintenance("planned", IncidentStatus.Scheduled) with { ScheduledFor = At(6), StartedAt = At(0), CreatedAt = At(1) },
            Some.Incident("gone") with { Vanished = true, StartedAt = At(4), UpdatedAt = At(5), MissedAt = At(7) });

        var found = (await Status.FindIncidentsAsync(new IncidentQuery(), Cancellation)).Select(r => (r.Incident.Id.Value, r.BeganAt, r.EndedAt));
        Assert.Equal<(string, DateTimeOffset, DateTimeOffset?)>(
            [
                ("planned", At(6), null), ("gone", At(4), At(5)), ("by updates", At(2), At(5)),
                ("nothing, ended", At(1), At(1)), ("nothing", DateTimeOffset.UnixEpoch, null),
            ],
            found);
    }

    [Fact]
    public async Task An_incident_known_under_several_identities_is_listed_once_under_the_present_one()
    {
        var (first, second, third) = (new PageIdentity("1"), new PageIdentity("2"), new PageIdentity("3"));
        await Under(first, Began("i", 1) with { Name = "first" }, Began("j", 0));
        await Under(second, Began("i", 5) with { Name = "second" });
        Assert.Equal("second", await NameOfAsync("i"));
        Assert.Equal(["i", "j"], await FoundAsync(new IncidentQuery()));

        await Under(third);
        Assert.Equal("second", await NameOfAsync("i"));

        await Under(first);
        Assert.Equal("first", await NameOfAsync("i"));
        Assert.Equal(At(1), (await Status.FindIncidentsAsync(new IncidentQuery(), Cancellation))[0].BeganAt);

        await Log.AppendAsync(Some.Known(Began("i", 7)) with { State = Some.State() with { Identity = first }, Identity = second }, Cancellation);
        Assert.Equal("first", await NameOfAsync("i"));
    }

    [Fact]
    public async Task What_is_open_when_its_page_moves_is_left_behind_and_counts_again_when_the_page_comes_back()
    {
        var (first, second) = (new PageIdentity("1"), new PageIdentity("2"));
        await Under(first, Began("open", 1), Began("ended", 2, 3), Began("on both", 0));
        var moved = Some.ComponentEvent("moved", At(5)) with { Kind = EventKind.PageMoved };
        await Log.AppendAsync(Some.Commit(moved) with { State = Some.State() with { Identity = second } }, Cancellation);
        await Under(second, Began("on both", 4), Began("new", 5));

        Assert.Equal(["new", "on both"], await FoundAsync(new IncidentQuery { IsOpen = true }));
        Assert.Equal(["ended", "open"], await FoundAsync(new IncidentQuery { IsOpen = false }));
        Assert.Equal(["new", "on both"], await FoundAsync(new IncidentQuery { From = At(6) }));
        var left = (await Status.ReadIncidentAsync(Some.Page, new IncidentId("open"), Cancellation))!;
        Assert.Equal((At(5), true, true, false), (left.EndedAt, left.IsLeftBehind, left.IsGone, left.IsOpen));
        Assert.False((await Status.ReadIncidentAsync(Some.Page, new IncidentId("ended"), Cancellation))!.IsGone);

        // Another page keeps what it has, and later readings of this one do not touch the moment of the move.
        await ListAsync("b", Began("elsewhere", 7));
        await Under(second, Began("new", 5, 8));
        Assert.Equal(["elsewhere", "on both"], await FoundAsync(new IncidentQuery { IsOpen = true }));
        Assert.Equal(At(5), (await Status.ReadIncidentAsync(Some.Page, new IncidentId("open"), Cancellation))!.EndedAt);

        await Under(first);
        Assert.Equal(["elsewhere", "open", "on both"], await FoundAsync(new IncidentQuery { IsOpen = true }));
    }

    private async Task Under(PageIdentity identity, params KnownIncident[] incidents) => await Log.AppendAsync(
        Some.Known(incidents) with { State = Some.State() with { Identity = identity }, Identity = identity }, Cancellation);

    private async Task<string?> NameOfAsync(string incident) =>
        (await Status.ReadIncidentAsync(Some.Page, new IncidentId(incident), Cancellation))?.Incident.Name;

    private async Task ListAsync(string page, params KnownIncident[] incidents) => await Log.AppendAsync(
        Some.Known(incidents) with { State = Some.State(new PageKey(page)) with { Identity = Some.Identity } }, Cancellation);

    private async Task<string[]> FoundAsync(IncidentQuery query) =>
        [.. (await Status.FindIncidentsAsync(query, Cancellation)).Select(r => r.Incident.Id.Value)];

    private async Task<List<string>> TurnedOverAsync(IncidentQuery query)
    {
        var found = new List<string>();
        while (await Status.FindIncidentsAsync(query, Cancellation) is { Count: > 0 } portion)
        {
            found.AddRange(portion.Select(r => r.Incident.Id.Value));
            query = query with { After = IncidentCursor.Of(portion[^1]) };
        }

        return found;
    }

    private static KnownIncident Began(string id, int hour, int? ended = null) =>
        Some.Incident(id, ended is null ? IncidentStatus.Investigating : IncidentStatus.Resolved) with
        {
            StartedAt = At(hour),
            ResolvedAt = ended is { } end ? At(end) : null,
        };

    private static DateTimeOffset At(int hour) => Some.Noon.AddHours(hour);
}
