using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>What a viewer gets to act with: operators the form, readers nothing.</summary>
internal static class ReplayForms
{
    public const string Path = "/deliveries/replay";

    public static ReplayForm? For(HttpContext context, Links links, string back) =>
        context.Role() >= WebRole.Operator ? new ReplayForm(links.To(Path), FormToken.Of(context), back) : null;
}
