using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Answers with a view.</summary>
internal static class Views
{
    public static async Task AnswerAsync(HttpContext context, RazorSlice view)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-cache";
        await view.RenderAsync(context.Response.BodyWriter, HtmlEncoder.Default, context.RequestAborted);
    }
}
