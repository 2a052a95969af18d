using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Coming in and going out.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
    }
}
