using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>The steps of an incident: the text that it opened with, then those published since.</summary>
internal static class CachetUpdates
{
    /// <summary>Oldest first; times have no more than seconds, so that numbers decide between equal ones.</summary>
    public static List<IncidentUpdate> InOrder(IncidentUpdate opening, IEnumerable<IncidentUpdate> updates) =>
    [
        opening,
        .. updates.DistinctBy(update => update.Id)
            .OrderBy(update => update.CreatedAt ?? DateTimeOffset.MinValue)
            .ThenBy(update => update.Id.Value.Length).ThenBy(update => update.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The step an incident opened with. Cachet keeps only the present one: once there are updates, it is that of the
    /// last of them, and the first is taken for the usual.
    /// </summary>
    public static string OpeningStep(string step, bool hasUpdates, string usual) => hasUpdates ? usual : step;

    /// <summary>When an ended incident ended: with the last step that says so, else when it was last touched.</summary>
    public static DateTimeOffset? EndOf(string step, List<IncidentUpdate> updates, DateTimeOffset? touched)
    {
        if (!IncidentStatus.IsEnd(step)) return null;
        return updates.Count > 1 && updates.FindLast(update => IncidentStatus.IsEnd(update.Status)) is { } end ? end.CreatedAt : touched;
    }
}
