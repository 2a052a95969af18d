using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Dashboard.Assets;
using StatusMonitor.Web.Dashboard.Deliveries;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Incidents;
using StatusMonitor.Web.Dashboard.Live;
using StatusMonitor.Web.Dashboard.Maintenances;
using StatusMonitor.Web.Dashboard.Overview;
using StatusMonitor.Web.Dashboard.Pages;
using StatusMonitor.Web.Dashboard.Timelines;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard;

/// <summary>The pages that people look at.</summary>
internal static class DashboardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        AssetEndpoints.Map(routes);
        LiveEndpoint.Map(routes, services);
        routes.MapView("/", services, context => NowView.AnswerAsync(context, services));
        routes.MapView("/pages/{key}", services, context => PageView.AnswerAsync(context, services));
        IncidentEndpoints.Map(routes, services);
        TimelineEndpoints.Map(routes, services);
        MaintenanceEndpoints.Map(routes, services);
        DeliveryEndpoints.Map(routes, services);
    }
}
