using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Pages;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api;

/// <summary><c>/api/v1</c>.</summary>
internal static class ApiEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        OperationRoutes.Map(routes, services, ApiOperations.Own);
        routes.MapFallback("/api/{**rest}", SendMissingAsync).Requires(WebRole.Reader);
    }

    private static Task SendMissingAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var nearest = NearestWord.Suggestion(path, ApiOperations.All.Select(operation => operation.Path));
        return Problems.SendAsync(context, StatusCodes.Status404NotFound, $"There is nothing at this address.{nearest} /api/v1/openapi.json lists what there is.");
    }
}
