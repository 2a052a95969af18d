using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Events for handlers, complete but for what a test is about.</summary>
internal static class SomeNews
{
    public static readonly DateTimeOffset Now = new(2026, 11, 3, 14, 32, 10, TimeSpan.Zero);

    public static StatusEvent Update(string id = "e1", string body = "We are investigating.", string status = "investigating") => new()
    {
        Id = new EventId(id),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = Now,
        Page = new EventPage(new PageKey("openai"), "OpenAI", "https://status.openai.com"),
        Incident = new EventIncident
        {
            Id = new IncidentId("i1"),
            Type = IncidentType.Incident,
            Name = "Elevated error rates",
            Status = status,
            Impact = "major",
            Url = "https://status.openai.com/incidents/i1",
            StartedAt = Now.AddMinutes(-5),
        },
        Update = new EventUpdate
        {
            Id = new UpdateId("u1"),
            Status = status,
            Body = body,
            CreatedAt = Now.AddSeconds(-10),
            PublishedAt = Now.AddSeconds(-10),
            UpdatedAt = Now.AddSeconds(-10),
        },
        Components = [Component("API"), Component("ChatGPT")],
    };

    public static ComponentChange Component(string name, string? before = null, string? after = "partial_outage") =>
        new(new ComponentId(name), name, before, after);

    /// <summary>Events <c>e1</c>, <c>e2</c> … in one commit.</summary>
    public static PageCommit Commit(params StatusEvent[] news) => new()
    {
        State = new PageState { Key = new PageKey("openai") },
        Events = news,
    };

    public static PageCommit Commit(int first, int count) =>
        Commit([.. Enumerable.Range(first, count).Select(number => Update($"e{number}"))]);
}
