using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Dashboard.Assets;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard;

/// <summary>The pages that people look at.</summary>
internal static class DashboardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        AssetEndpoints.Map(routes);
        routes.MapGet("/", context =>
            Views.AnswerAsync(context, Slices.Now.Create(new NowModel(Frame.Of(context, services, Section.Now, "Now")))));
    }
}
