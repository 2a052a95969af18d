using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Bench.Macro;

/// <summary>Events of the usual size: one update of one incident, some hundred bytes of text.</summary>
internal static class BenchEvents
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Body = string.Concat(Enumerable.Repeat("We are looking into elevated error rates. ", 6));

    public static PageCommit Commit(int page, int first, int count) => new()
    {
        State = new PageState { Key = Page(page).Key, Identity = new PageIdentity("kctbh9vrtdwd") },
        Events = [.. Enumerable.Range(first, count).Select(number => Event(page, number))],
    };

    private static EventPage Page(int page) => new(new PageKey($"page-{page}"), $"Page {page}", "https://status.example");

    private static StatusEvent Event(int page, int number) => new()
    {
        Id = new EventId($"bench-{number:x12}"),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = Noon.AddSeconds(number),
        Page = Page(page),
        Incident = new EventIncident
        {
            Id = new IncidentId($"incident{number / 4}"),
            Type = IncidentType.Incident,
            Name = "Elevated error rates",
            Status = IncidentStatus.Investigating,
            Impact = "major",
            StartedAt = Noon,
        },
        Update = new EventUpdate
        {
            Id = new UpdateId($"update{number}"),
            Status = IncidentStatus.Investigating,
            Body = Body,
            CreatedAt = Noon.AddSeconds(number),
            PublishedAt = Noon.AddSeconds(number),
        },
    };
}
