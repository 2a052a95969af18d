using StatusMonitor.Model;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>An invented incident from its beginning to its end, to see what a handler makes of it. It says of itself what it is.</summary>
internal static class SampleLifecycle
{
    private const string Text = "This is a test of this handler, sent by hand. Nothing is wrong.";

    public static IReadOnlyList<StatusEvent> Of(string handler, string id, DateTimeOffset now)
    {
        (string Step, string Body)[] steps =
        [
            (IncidentStatus.Investigating, Text),
            (IncidentStatus.Identified, "The second step: a cause was found."),
            (IncidentStatus.Monitoring, "The third step: it is mended and watched."),
            (IncidentStatus.Resolved, "The last step: it is over. What was opened is closed by now."),
        ];
        return [.. steps.Select((step, number) => Event(handler, id, step.Step, step.Body, number, now))];
    }

    private static StatusEvent Event(string handler, string id, string status, string body, int number, DateTimeOffset now) => new()
    {
        Id = EventIds.Of(new PageKey("statusmon"), EventKind.IncidentUpdate, "test", handler, id, EventIds.Number(number)),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = now,
        Page = new EventPage(new PageKey("statusmon"), "Status Monitor", "https://status.example.com"),
        Incident = new EventIncident
        {
            Id = new IncidentId($"test-{id}"),
            Type = IncidentType.Incident,
            Name = $"Test of the handler {handler}",
            Status = status,
            Impact = "minor",
            Url = $"https://status.example.com/incidents/test-{id}",
            StartedAt = now,
            ResolvedAt = IncidentStatus.IsEnd(status) ? now : null,
        },
        Update = new EventUpdate
        {
            Id = new UpdateId($"test-{id}-{number}"),
            Status = status,
            Body = body,
            CreatedAt = now,
            PublishedAt = now,
            UpdatedAt = now,
        },
        Components = [new ComponentChange(new ComponentId("test"), "Sample component", null, IncidentStatus.IsEnd(status) ? ComponentStatus.Operational : ComponentStatus.DegradedPerformance)],
    };
}
