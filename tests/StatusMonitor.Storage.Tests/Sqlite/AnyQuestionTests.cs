using System.Text.Json;
using CsCheck;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

/// <summary>Whatever was stored and whatever is asked, the file answers as the log in memory does.</summary>
public sealed class AnyQuestionTests
{
    private static readonly Gen<PageKey> Page = Of(new PageKey("a"), new PageKey("b"), new PageKey("c"));
    private static readonly Gen<PageIdentity> Identity = Of(new PageIdentity("1"), new PageIdentity("2"));
    private static readonly Gen<IncidentId> Incident = Of("i", "j", "\uffee", "\U0001f600").Select(id => new IncidentId(id));
    private static readonly Gen<string> Impact = Of("none", "minor", "major");
    private static readonly Gen<IncidentType> Type = Gen.Enum<IncidentType>();
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2]).Select((hours, ticks) => Some.Noon.AddHours(hours).AddTicks(ticks));

    private static readonly Gen<EventKind> Kind =
        Of(EventKind.IncidentUpdate, EventKind.IncidentEdited, EventKind.ComponentStatus, EventKind.PageUnreadable);

    private static readonly Gen<KnownUpdate> Update = Gen.Select(Maybe(Instant), Maybe(Instant), Maybe(Instant))
        .Select((display, created, updated) => new KnownUpdate
        {
            Id = new UpdateId("u"),
            Status = "s",
            Body = "",
            DisplayAt = display,
            CreatedAt = created,
            UpdatedAt = updated,
        });

    private static readonly Gen<KnownIncident> Known =
        Gen.Select(Incident, Type, Impact, Gen.Bool, Gen.Select(Maybe(Instant), Maybe(Instant), Maybe(Instant), Maybe(Instant)), Update.List[0, 3])
            .Select((id, type, impact, open, times, updates) => Some.Incident(id.Value, open ? "investigating" : "resolved") with
            {
                Type = type,
                Impact = impact,
                StartedAt = times.Item1,
                ResolvedAt = times.Item2,
                ScheduledFor = times.Item3,
                CreatedAt = times.Item4,
                Updates = updates,
            });

    private static readonly Gen<StatusEvent> Event = Gen.Select(Kind, Incident.Select(id => (IncidentId?)id), Instant, Maybe(Instant), Gen.Bool)
        .Select((kind, incident, observed, published, silent) => Happened(kind, incident, observed, published, silent));

    private static readonly Gen<PageCommit> Commit =
        Gen.Select(Page, Identity, Identity, Known.List[0, 3], Event.List[0, 4], Gen.Int[0, 4]).Select((page, present, other, incidents, events, dice) => new PageCommit
        {
            State = Some.State(page) with { Identity = present },
            Identity = dice == 0 ? other : present,
            Incidents = incidents,
            Events = [.. events.Select(e => e with { Id = new EventId(Guid.NewGuid().ToString()), Page = e.Page with { Key = page } })],
        });

    private static readonly Gen<IncidentQuery> IncidentQuestion =
        Gen.Select(
            Gen.Select(Page.List[0, 2], Maybe(Type), Maybe(Gen.Bool), Impact.List[0, 2]),
            Gen.Select(Maybe(Instant), Maybe(Instant), Gen.Select(Instant, Page, Incident), Gen.Bool, Gen.Int[1, 6]))
        .Select((what, when) => new IncidentQuery
        {
            Pages = what.Item1,
            Type = what.Item2,
            IsOpen = what.Item3,
            Impacts = what.Item4,
            From = when.Item1,
            Until = when.Item2,
            After = when.Item4 ? new IncidentCursor(when.Item3.Item1, when.Item3.Item2, when.Item3.Item3) : null,
            Limit = when.Item5,
        });

    private static readonly Gen<EventQuery> EventQuestion =
        Gen.Select(
            Gen.Select(Page.List[0, 2], Kind.List[0, 2], Incident, Gen.Int[0, 3], Gen.Bool),
            Gen.Select(Maybe(Instant), Maybe(Instant), Maybe(Gen.Long[0, 20]), Maybe(Gen.Long[0, 20]), Gen.Bool, Gen.Int[1, 9]))
        .Select((what, when) => new EventQuery
        {
            Pages = what.Item1,
            Kinds = what.Item2,
            WithSilent = what.Item5,
            Incident = what.Item4 == 0 && what.Item1.Count == 1 ? what.Item3 : null,
            Since = when.Item1,
            Until = when.Item2,
            After = PositionOf(when.Item3),
            Before = PositionOf(when.Item4),
            NewestFirst = when.Item5,
            Limit = when.Item6,
        });

    [Fact]
    public Task A_file_answers_as_the_log_in_memory_does() =>
        Gen.Select(Commit.List[1, 12], IncidentQuestion.List[30], EventQuestion.List[30]).SampleAsync(AskBothAsync, iter: 100, threads: 2);

    private static async Task AskBothAsync(List<PageCommit> commits, List<IncidentQuery> incidents, List<EventQuery> events)
    {
        using var folder = new TemporaryFolder();
        await using var file = await folder.OpenAsync();
        await using var memory = new InMemoryEventLog();
        foreach (var commit in commits)
        {
            await file.AppendAsync(commit, default);
            await memory.AppendAsync(commit, default);
        }

        foreach (var query in incidents)
            Assert.Equal(Told(await memory.FindIncidentsAsync(query, default)), Told(await file.FindIncidentsAsync(query, default)));
        foreach (var query in events)
            Assert.Equal(Told(await memory.FindEventsAsync(query, default)), Told(await file.FindEventsAsync(query, default)));
    }

    private static StatusEvent Happened(EventKind kind, IncidentId? incident, DateTimeOffset observed, DateTimeOffset? published, bool silent)
    {
        var happened = Some.Event("", published: published, observed: observed) with { Kind = kind, Silent = silent };
        return kind is EventKind.IncidentUpdate or EventKind.IncidentEdited
            ? happened with { Incident = happened.Incident! with { Id = incident!.Value } }
            : happened with { Incident = null, Update = null };
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Select(gen, Gen.Int[0, 3]).Select((value, dice) => dice == 0 ? (T?)value : null);

    private static EventPosition? PositionOf(long? value) => value is { } position ? new EventPosition(position) : null;

    private static IEnumerable<string> Told(IReadOnlyList<IncidentRecord> records) => records.Select(r =>
        $"{r.Page} {r.Identity} {r.BeganAt:O} {r.EndedAt:O} {JsonSerializer.Serialize(r.Incident, StorageJson.Default.KnownIncident)}");

    private static IEnumerable<string> Told(IReadOnlyList<StatusEvent> events) => events.Select(e => $"{e.Position} {e.Id}");
}
