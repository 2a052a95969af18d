using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds;

/// <summary>Feeds, calendars and badges: each for the installation and for each page.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) => OperationRoutes.Map(routes, services, FeedOperations.All);
}
