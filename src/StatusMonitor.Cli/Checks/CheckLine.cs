using StatusMonitor.Model;

namespace StatusMonitor.Cli.Checks;

/// <summary>One line of <c>check --output json</c>.</summary>
internal sealed record CheckLine(
    CheckPage Page,
    PageCondition State,
    IReadOnlyList<CheckIncident> Incidents,
    IReadOnlyList<CheckComponent> Components,
    PollFailure? Failure,
    string? FailureDetail,
    long? ReadMs)
{
    public static CheckLine Of(CheckReading reading) => new(
        new CheckPage(reading.Page.Key.Value, reading.Name, reading.Url),
        reading.Condition,
        [.. reading.Open.Select(open => new CheckIncident(open.Id.Value, open.Type, open.Name, open.Impact, open.Status, open.StartedAt?.UtcDateTime, open.Url))],
        [.. reading.Impaired.Select(component => new CheckComponent(component.Id.Value, component.Name, component.Status))],
        reading.Status is null ? PollFailure.Timeout : reading.Status.Failure,
        reading.Status is null ? "no answer in time" : reading.Status.FailureDetail ?? reading.Doubt,
        (long?)reading.Took?.TotalMilliseconds);
}

/// <summary>An incident not ended, or a maintenance in progress.</summary>
internal sealed record CheckIncident(
    string Id, IncidentType Type, string Name, string Impact, string Status, DateTime? StartedAt, string? Url);

/// <summary>A component that is not operational.</summary>
internal sealed record CheckComponent(string Id, string Name, string State);

/// <summary>The page, as in events.</summary>
internal sealed record CheckPage(string Key, string Name, string Url);
