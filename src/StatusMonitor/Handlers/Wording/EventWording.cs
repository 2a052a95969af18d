using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Says events in words. Never says more than is known: no invented end, no good or bad for what cannot be read. Pure.</summary>
internal static partial class EventWording
{
    private const int LongestName = 300;
    private const int MostComponents = 4;
    private const string Arrow = "→";

    /// <summary>The words, or null for a kind that is not known here.</summary>
    public static EventDescription? Describe(StatusEvent news) => news.Kind switch
    {
        EventKind.IncidentUpdate or EventKind.MaintenanceUpdate => Update(news),
        EventKind.IncidentEdited or EventKind.MaintenanceEdited => Edited(news),
        EventKind.IncidentChanged or EventKind.MaintenanceChanged => Changed(news),
        EventKind.IncidentVanished or EventKind.MaintenanceVanished => Vanished(news),
        EventKind.ComponentStatus => ComponentStatus(news),
        EventKind.PageUnreadable => Unreadable(news),
        EventKind.PageReadable => Readable(news),
        EventKind.PageMoved => Moved(news),
        EventKind.PageGap => Gap(news),
        EventKind.PageCondition => Reached(news),
        EventKind.IncidentReminder => Reminder(news),
        EventKind.DeliveryFailing => Failing(news),
        EventKind.DeliveryRecovered => Recovered(news),
        EventKind.DeliveryParked => Parked(news),
        EventKind.DeliveryDigest => Digest(news),
        _ => null,
    };

    private static EventDescription About(StatusEvent news, DateTimeOffset at) => new()
    {
        At = at,
        Page = Name(news.Page.Name) is { Length: > 0 } name ? name : Name(news.Page.Key.Value),
        Components = Components(news.Components),
        Title = Name(news.Incident?.Name),
    };

    private static string Components(IReadOnlyList<ComponentChange> components)
    {
        var names = components.Select(component => Name(component.Name)).Where(name => name.Length > 0).Distinct().ToList();
        var shown = string.Join(", ", names.Take(MostComponents));
        return names.Count > MostComponents ? $"{shown} +{names.Count - MostComponents} more" : shown;
    }

    /// <summary>How grave, then at which step: <c>major · investigating</c>.</summary>
    private static IEnumerable<TonedText> Standing(EventIncident? incident, string? status)
    {
        var tone = ToneOf(incident, status);
        var impact = incident?.Type == IncidentType.Maintenance ? "maintenance" : Word(incident?.Impact);
        if (impact is not ("" or "none"))
            yield return new TonedText(impact, tone);
        if (Word(status) is { Length: > 0 } step)
            yield return new TonedText(step, tone);
    }

    private static Tone ToneOf(EventIncident? incident, string? status) => (status, incident?.Impact) switch
    {
        ({ } word, _) when IncidentStatus.IsEnd(word) => Tone.Good,
        _ when incident?.Type == IncidentType.Maintenance => Tone.Info,
        (_, "critical" or "major") => Tone.Bad,
        (_, null or "" or "none") => Tone.Plain,
        _ => Tone.Warning,
    };

    private static string Name(string? text) => TerminalText.Clean(text, LongestName);

    private static string Word(string? text) => TerminalText.Clean(text, 60);
}
