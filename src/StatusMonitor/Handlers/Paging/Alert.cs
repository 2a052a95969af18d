using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Paging;

/// <summary>What an event means for a pager: one alert for each incident, one for each page that cannot be read. Immutable.</summary>
internal sealed record Alert
{
    /// <summary>Open, keep up to date, or end.</summary>
    public required AlertAction Action { get; init; }

    /// <summary>The same for everything about one incident: at most 43 characters of ASCII.</summary>
    public required string Key { get; init; }

    /// <summary>The receipt of the delivery that opened or updated it; null where it is not open.</summary>
    public string? Open { get; init; }

    /// <summary>How urgent it is.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>The event in words, clean but not cut or escaped.</summary>
    public required Message Message { get; init; }

    /// <summary>The event.</summary>
    public required StatusEvent Event { get; init; }

    /// <summary>The provider's own id of the incident, clean; empty where it is about none.</summary>
    public string Incident => TerminalText.Clean(Event.Incident?.Id.Value, 200);

    /// <summary>The step the incident is at; empty where it is about none.</summary>
    public string Status => TerminalText.Clean(Event.Incident?.Status, 60);

    /// <summary>The impact in the page's own word; empty where it is about no incident.</summary>
    public string Impact => TerminalText.Clean(Event.Incident?.Impact, 60);
}
