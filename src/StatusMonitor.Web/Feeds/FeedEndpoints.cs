using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Feeds.Badges;
using StatusMonitor.Web.Feeds.Calendar;
using StatusMonitor.Web.Feeds.Syndication;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds;

/// <summary>Feeds, calendars and badges: each for the installation and for each page.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        foreach (var below in (string[])["", "/pages/{key}"])
        {
            foreach (var format in FeedFormat.All)
                routes.MapMethods($"{below}/{format.File}", Reading, (HttpContext context) => FeedAnswer.SendAsync(context, services, format));
            routes.MapMethods($"{below}/maintenance.ics", Reading, (HttpContext context) => CalendarAnswer.SendAsync(context, services));
            routes.MapMethods($"{below}/badge.svg", Reading, (HttpContext context) => BadgeAnswer.SendAsync(context, services)).EmbeddableElsewhere();
        }
    }
}
