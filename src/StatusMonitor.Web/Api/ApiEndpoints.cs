using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api;

/// <summary><c>/api/v1</c>.</summary>
internal static class ApiEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
    }
}
