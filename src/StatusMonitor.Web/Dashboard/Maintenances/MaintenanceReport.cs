using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Texts;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>Reads planned work.</summary>
internal sealed class MaintenanceReport(WebServices services, HttpContext context)
{
    private const int MostWindows = 1_000;

    private readonly Links _links = new(context, services.Options);

    public async Task<MaintenanceModel> ReadAsync(string? month, CancellationToken cancellationToken)
    {
        var now = services.Time.GetUtcNow();
        var first = CalendarMonth.FirstOf(month, now);
        var open = await FindAsync(new IncidentQuery { IsOpen = true }, now, cancellationToken);
        var ofMonth = await FindAsync(new IncidentQuery { From = Midnight(CalendarMonth.Start(first)), Until = Midnight(CalendarMonth.End(first)) }, now, cancellationToken);
        return new MaintenanceModel
        {
            Layout = Frame.Of(context, services, Section.Maintenance, "Maintenance"),
            Address = _links.To("/maintenance"),
            Calendar = _links.To("/maintenance.ics"),
            Running = [.. open.Where(window => window.State is MaintenanceState.Running or MaintenanceState.Due or MaintenanceState.Overdue).OrderBy(window => window.State).ThenBy(window => window.From)],
            Upcoming = [.. open.Where(window => window.State == MaintenanceState.Upcoming).OrderBy(window => window.From)],
            Month = CalendarMonth.Of(first, ofMonth, now),
            IsCut = open.Count == MostWindows || ofMonth.Count == MostWindows,
            Unreadable = [.. services.Readings.All.Where(reading => reading.Status is { Failure: not null }).Select(reading => PageText.Line(reading.Name))],
        };
    }

    private async Task<List<MaintenanceWindow>> FindAsync(IncidentQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = services.Readings.All.ToDictionary(reading => reading.Key, reading => PageText.Line(reading.Name));
        var found = await services.Status.FindIncidentsAsync(query with { Type = IncidentType.Maintenance, Limit = MostWindows }, cancellationToken);
        return [.. found.Select(record => MaintenanceWindows.Of(
            record, names.GetValueOrDefault(record.Page, PageText.Line(record.Page.Value)), _links.Incident(record.Page, record.Incident.Id), now))];
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
