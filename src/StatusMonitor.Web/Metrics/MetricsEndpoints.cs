using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Metrics.Health;
using StatusMonitor.Web.Metrics.Instruments;

namespace StatusMonitor.Web.Metrics;

/// <summary>Metrics and health.</summary>
internal static class MetricsEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        var requests = Requests(routes.ServiceProvider);
        routes.MapMethods("/metrics", Reading, (HttpContext context) => MetricsAnswer.SendAsync(context, services, requests));
        routes.MapMethods("/healthz", Reading, (HttpContext context) => HealthAnswer.SendAsync(context, HealthChecks.Alive, services)).Requires(WebRole.Nobody);
        routes.MapMethods("/readyz", Reading, (HttpContext context) => HealthAnswer.SendAsync(context, HealthChecks.Ready, services)).Requires(WebRole.Nobody);
    }

    /// <summary>What this server, and no other of the process, counts by itself.</summary>
    private static InstrumentTotals Requests(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        var totals = InstrumentTotals.Of(
            instrument => instrument.Name == "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, meters),
            "http.route", "http.request.method", "http.response.status_code");
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(totals.Dispose);
        return totals;
    }
}
