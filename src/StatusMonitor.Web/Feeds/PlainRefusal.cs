using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds;

/// <summary>Says in one line why there is nothing.</summary>
internal static class PlainRefusal
{
    public static Task SendAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        return Answers.SendAsync(context, why + "\n", "text/plain; charset=utf-8");
    }
}
