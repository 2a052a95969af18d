using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Streaming;

/// <summary>Server-sent events.</summary>
internal static class StreamEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) => OperationRoutes.Map(routes, services, StreamOperations.All);
}
