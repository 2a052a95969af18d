using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds.Calendar;

/// <summary>Answers with planned work as a calendar.</summary>
internal static class CalendarAnswer
{
    private const int Most = 500;

    /// <summary>What ended longer ago than this is not in it.</summary>
    private static readonly TimeSpan Past = TimeSpan.FromDays(30);

    public static async Task SendAsync(HttpContext context, WebServices services)
    {
        if (await Scope.OfAsync(context, services) is not { } scope)
        {
            await Problems.SendAsync(context, StatusCodes.Status404NotFound, "No page has this key.");
            return;
        }

        var query = new IncidentQuery { Pages = scope.Pages, Type = IncidentType.Maintenance, From = services.Time.GetUtcNow() - Past, Limit = Most };
        var found = await services.Status.FindIncidentsAsync(query, context.RequestAborted);
        var links = new Links(context, services.Options);
        var calendar = new MaintenanceCalendar(scope, key => NameOf(services, key), record => links.Absolute(links.Incident(record.Page, record.Incident.Id)));
        await Answers.SendAsync(context, calendar.Write(found), "text/calendar; charset=utf-8");
    }

    private static string NameOf(WebServices services, PageKey key) => services.Readings.Find(key)?.Name ?? key.Value;
}
