using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics;

/// <summary>Metrics and health.</summary>
internal static class MetricsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
    }
}
