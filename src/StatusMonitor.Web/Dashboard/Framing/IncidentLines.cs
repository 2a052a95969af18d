using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Incidents in few words. Pure.</summary>
internal static class IncidentLines
{
    private const int LongestText = 280;
    private const int LongestName = 200;

    /// <summary>The gravest first, then the newest beginning; maintenances last.</summary>
    public static IEnumerable<IncidentRecord> GravestFirst(IEnumerable<IncidentRecord> records) => records
        .OrderBy(record => record.Incident.Type == IncidentType.Maintenance)
        .ThenByDescending(record => Impacts.RankOf(record.Incident.Impact) ?? Impacts.Words.Count)
        .ThenByDescending(record => record.BeganAt);

    public static IncidentLine Of(IncidentRecord record, Links links)
    {
        var incident = record.Incident;
        var newest = incident.Updates.Where(update => !update.Withdrawn)
            .MaxBy(update => update.DisplayAt ?? update.CreatedAt ?? DateTimeOffset.MinValue);
        return new IncidentLine
        {
            Name = Named(incident.Name),
            Address = links.Incident(record.Page, incident.Id),
            Impact = incident.Impact,
            Step = incident.Status,
            Text = newest is null ? "" : TextCut.To(string.Join(' ', BodyText.Lines(newest.Body, null)), LongestText),
            PublishedAt = newest?.DisplayAt ?? newest?.CreatedAt,
            BeganAt = record.BeganAt,
            EndedAt = record.EndedAt,
            PlannedUntil = incident.ScheduledUntil,
            IsMaintenance = incident.Type == IncidentType.Maintenance,
            IsGone = record.IsGone,
        };
    }

    /// <summary>A name from a page, clean, or said to be missing: a link needs words.</summary>
    public static string Named(string? name) => TerminalText.Clean(name, LongestName) is { Length: > 0 } clean ? clean : "(no name)";
}
