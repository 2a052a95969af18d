using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>What every request passes before it is answered, in its order.</summary>
internal static class AccessPipeline
{
    public static void Use(WebApplication application, WebServices services)
    {
        var loggers = application.Services.GetRequiredService<ILoggerFactory>();
        application.Use(new OuterLoop(services, loggers.CreateLogger<OuterLoop>()).InvokeAsync);
        Proxies.Use(application, services.Options, loggers);
        application.UseRouting();
        application.Use(new Guard(services, loggers.CreateLogger<Guard>()).InvokeAsync);
    }
}
