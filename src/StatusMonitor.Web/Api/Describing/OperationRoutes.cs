using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Makes routes from operations.</summary>
internal static class OperationRoutes
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services, IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            var route = routes.MapMethods(operation.Route ?? operation.Path, Methods(operation), (HttpContext context) => RunAsync(operation, context, services))
                .Requires(operation.Role);
            if (operation.IsEmbeddable) route.EmbeddableElsewhere();
        }
    }

    private static async Task RunAsync(Operation operation, HttpContext context, WebServices services)
    {
        if (await new RequestReader(operation, context, services).ReadAsync() is { } request) await operation.Run(request);
    }

    private static string[] Methods(Operation operation) => operation.Method == "GET" ? ["GET", "HEAD"] : [operation.Method];
}
