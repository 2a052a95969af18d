using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard;

/// <summary>The pages that people look at.</summary>
internal static class DashboardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
    }
}
