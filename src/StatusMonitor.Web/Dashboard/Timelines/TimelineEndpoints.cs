using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary><c>/timeline</c>.</summary>
internal static class TimelineEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) =>
        routes.MapView("/timeline", services, async context =>
        {
            var model = await new TimelineReport(services, context).ReadAsync(TimelineQuery.Of(context.Request.Query), context.RequestAborted);
            await Views.AnswerAsync(context, Slices.Timeline.Create(model));
        });
}
