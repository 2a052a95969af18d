using Microsoft.AspNetCore.Builder;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>What every request passes before it is answered.</summary>
internal static class AccessPipeline
{
    public static void Use(WebApplication application, WebServices services)
    {
        if (services.Options.PathPrefix.Length > 0) application.UsePathBase(services.Options.PathPrefix);
    }
}
