using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary><c>/pages/{key}/incidents/{**id}</c>.</summary>
internal static class IncidentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) =>
        routes.MapGet("/pages/{key}/incidents/{**id}", context => AnswerAsync(context, services));

    private static async Task AnswerAsync(HttpContext context, WebServices services)
    {
        var page = new PageKey((string)context.Request.RouteValues["key"]!);
        // A slash in an id arrives escaped, since routing must not take it for its own.
        var id = new IncidentId(Uri.UnescapeDataString((string?)context.Request.RouteValues["id"] ?? ""));
        var record = await services.Status.ReadIncidentAsync(page, id, context.RequestAborted);
        if (record is not null)
        {
            var model = await new IncidentReport(services, context).ReadAsync(record, context.RequestAborted);
            await Views.AnswerAsync(context, Slices.Incident.Create(model));
            return;
        }

        await Views.MissAsync(context, services, "The log knows no incident under this address.");
    }
}
