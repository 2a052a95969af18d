using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Feeds.Calendar;

/// <summary>
/// Writes maintenances as iCalendar (RFC 5545). One that vanished from its page is cancelled there too, since nobody plans it
/// any more; one without a planned time cannot be in a calendar.
/// </summary>
/// <param name="scope">What it is about.</param>
/// <param name="nameOf">A page's name.</param>
/// <param name="addressOf">Our view of a maintenance, whole.</param>
internal sealed class MaintenanceCalendar(Scope scope, Func<PageKey, string> nameOf, Func<IncidentRecord, string> addressOf)
{
    public ReadOnlyMemory<byte> Write(IEnumerable<IncidentRecord> maintenances)
    {
        var lines = new CalendarWriter();
        lines.Line("BEGIN:VCALENDAR");
        lines.Line("VERSION:2.0");
        lines.Line("PRODID:-//Status Monitor//Maintenance//EN");
        lines.Line("CALSCALE:GREGORIAN");
        lines.Text("NAME", scope.Title); // RFC 7986, and the name that older programs know.
        lines.Text("X-WR-CALNAME", scope.Title);
        lines.Line("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        lines.Line("X-PUBLISHED-TTL:PT15M");
        foreach (var maintenance in maintenances)
            if (maintenance.Incident.ScheduledFor is { } from) Event(lines, maintenance, from);
        lines.Line("END:VCALENDAR");
        return lines.Written;
    }

    private void Event(CalendarWriter lines, IncidentRecord maintenance, DateTimeOffset from)
    {
        var incident = maintenance.Incident;
        var changed = incident.UpdatedAt ?? incident.CreatedAt ?? from;
        lines.Line("BEGIN:VEVENT");
        lines.Line($"UID:{StableId.Of("maintenance", maintenance.Page.Value, incident.Id.Value):D}");
        lines.Instant("DTSTAMP", changed); // Without METHOD it is when the entry last changed (§3.8.7.2).
        lines.Instant("LAST-MODIFIED", changed);
        lines.Line($"SEQUENCE:{incident.Revision - 1}");
        lines.Line(maintenance.IsGone ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        lines.Instant("DTSTART", from);
        if (incident.ScheduledUntil is { } until && until > from) lines.Instant("DTEND", until);
        lines.Text("SUMMARY", $"{Line(nameOf(maintenance.Page))}: {Line(incident.Name)}");
        lines.Text("DESCRIPTION", Description(maintenance));
        lines.Line($"URL:{addressOf(maintenance)}");
        lines.Line("TRANSP:TRANSPARENT"); // It keeps nobody busy.
        lines.Line("END:VEVENT");
    }

    /// <summary>How far it is, what was said last, and where.</summary>
    private static string Description(IncidentRecord maintenance)
    {
        var incident = maintenance.Incident;
        var standing = maintenance.IsGone ? "No longer on the page; nobody said that it was completed." : $"{Line(incident.Status)}.";
        var last = incident.Updates.LastOrDefault(update => !update.Withdrawn);
        return string.Join('\n', [standing, .. BodyText.Lines(last?.Body, incident.Url), .. Address(incident)]);
    }

    private static IEnumerable<string> Address(KnownIncident incident) =>
        Uri.TryCreate(incident.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? [url!.AbsoluteUri] : [];

    private static string Line(string text) => TerminalText.Clean(text, 300);
}
