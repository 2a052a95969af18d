using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary><c>/</c>: all pages, as they stand now.</summary>
internal static class NowView
{
    /// <summary>More open incidents than this are counted and not shown: a wall of them helps nobody.</summary>
    private const int MostIncidents = 1000;

    public static async Task AnswerAsync(HttpContext context, WebServices services)
    {
        var (now, ends) = (services.Time.GetUtcNow(), context.RequestAborted);
        var stored = (await services.Status.ReadPagesAsync(ends)).ToDictionary(page => page.Key);
        var incidents = await services.Status.FindIncidentsAsync(Open(IncidentType.Incident), ends);
        var maintenances = await services.Status.FindIncidentsAsync(Open(IncidentType.Maintenance) with { Until = now }, ends);
        var open = incidents.Concat(maintenances.Where(record => record.Incident.Status != IncidentStatus.Scheduled))
            .ToLookup(record => record.Page);
        var model = Now.Of(context, services, page => stored.GetValueOrDefault(page), page => [.. open[page]], now);
        await Views.AnswerAsync(context, Slices.Now.Create(model));
    }

    private static IncidentQuery Open(IncidentType type) => new() { Type = type, IsOpen = true, Limit = MostIncidents };
}
