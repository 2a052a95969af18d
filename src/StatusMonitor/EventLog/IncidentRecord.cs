using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>An incident or a maintenance as the log knows it now, whatever its page lists today. Immutable.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Identity">The page identity it is known under.</param>
/// <param name="Incident">What is known of it, its updates included.</param>
/// <param name="BeganAt">
/// When it began: its own start, else its creation, else its first update; a maintenance's planned start while that is
/// known. The order of lists.
/// </param>
/// <param name="EndedAt">
/// When it ended, as the page says or else by its last update; when it was left behind; null while it is open.
/// </param>
public sealed record IncidentRecord(
    PageKey Page, PageIdentity Identity, KnownIncident Incident, DateTimeOffset BeganAt, DateTimeOffset? EndedAt)
{
    /// <summary>True until it has ended, vanished, or was left behind.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>True when it was open while its page took another identity, below which nothing more is said of it.</summary>
    public bool IsLeftBehind => EndedAt is not null && Incident.IsOpen;

    /// <summary>True when its page has it no longer and nobody said that it ended.</summary>
    public bool IsGone => Incident.Vanished || IsLeftBehind;
}
