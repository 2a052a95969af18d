using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary><c>/pages/{key}/incidents/{**id}</c>.</summary>
internal static class IncidentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) =>
        routes.MapView("/pages/{key}/incidents/{**id}", services, context => AnswerAsync(context, services));

    private static async Task AnswerAsync(HttpContext context, WebServices services)
    {
        var page = new PageKey((string)context.Request.RouteValues["key"]!);
        var record = await FindAsync(services, page, (string?)context.Request.RouteValues["id"] ?? "", context.RequestAborted);
        if (record is not null)
        {
            var model = await new IncidentReport(services, context).ReadAsync(record, context.RequestAborted);
            await Views.AnswerAsync(context, Slices.Incident.Create(model));
            return;
        }

        await Views.MissAsync(context, services, "The log knows no incident under this address.");
    }

    /// <summary>The server leaves slashes of a path escaped, and we the dot of a JSON name; an id may have those, or a text that looks like them.</summary>
    private static async ValueTask<IncidentRecord?> FindAsync(WebServices services, PageKey page, string id, CancellationToken cancellationToken)
    {
        var found = await services.Status.ReadIncidentAsync(page, new IncidentId(id), cancellationToken);
        var meant = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace("%2E", ".", StringComparison.OrdinalIgnoreCase);
        return found ?? (meant == id ? null : await services.Status.ReadIncidentAsync(page, new IncidentId(meant), cancellationToken));
    }
}
