using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds;

/// <summary>Feeds, calendars and badges.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
    }
}
