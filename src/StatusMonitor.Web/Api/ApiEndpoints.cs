using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api;

/// <summary><c>/api/v1</c>.</summary>
internal static class ApiEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) => OperationRoutes.Map(routes, services, ApiOperations.Own);
}
