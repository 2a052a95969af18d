using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary><c>/maintenance</c>.</summary>
internal static class MaintenanceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) =>
        routes.MapView("/maintenance", services, async context =>
        {
            var model = await new MaintenanceReport(services, context).ReadAsync(context.Request.Query["month"], context.RequestAborted);
            await Views.AnswerAsync(context, Slices.Maintenance.Create(model));
        });
}
