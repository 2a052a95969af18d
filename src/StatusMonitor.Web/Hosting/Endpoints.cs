using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Dashboard;
using StatusMonitor.Web.Feeds;
using StatusMonitor.Web.Metrics;
using StatusMonitor.Web.Statuspage;
using StatusMonitor.Web.Streaming;

namespace StatusMonitor.Web.Hosting;

/// <summary>Everything that is served, in one list.</summary>
internal static class Endpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        DashboardEndpoints.Map(routes, services);
        ApiEndpoints.Map(routes, services);
        StreamEndpoints.Map(routes, services);
        StatuspageEndpoints.Map(routes, services);
        FeedEndpoints.Map(routes, services);
        MetricsEndpoints.Map(routes, services);
        AccessEndpoints.Map(routes, services);
    }
}
