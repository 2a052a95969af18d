using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Dashboard.Live;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>
/// Maps views. What a view stands for is noted before anything is read for it: what happens while it is being made is
/// then shown twice rather than never.
/// </summary>
internal static class ViewRoutes
{
    public static void MapView(this IEndpointRouteBuilder routes, string path, WebServices services, RequestDelegate view) =>
        routes.MapGet(path, context =>
        {
            context.Features.Set(new ViewMark(Now(services)));
            return view(context);
        });

    /// <summary>The change an answer to this request stands for.</summary>
    public static string ChangeOf(HttpContext context, WebServices services) => context.Features.Get<ViewMark>()?.Change ?? Now(services);

    private static string Now(WebServices services) => Fingerprint.Of(services.Readings.All, services.Events.End);

    private sealed record ViewMark(string Change);
}
