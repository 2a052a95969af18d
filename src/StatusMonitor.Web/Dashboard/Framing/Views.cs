using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using RazorSlices;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Answers with a view.</summary>
internal static class Views
{
    public static async Task AnswerAsync(HttpContext context, RazorSlice view)
    {
        using var body = new MemoryStream(64 * 1024);
        await view.RenderAsync(body, HtmlEncoder.Default, context.RequestAborted);
        // The theme is served as the cookie says.
        context.Response.Headers.Vary = "Cookie";
        await Answers.SendAsync(context, body.GetBuffer().AsMemory(0, (int)body.Length), "text/html; charset=utf-8");
    }

    /// <summary>Answers that there is no such thing, within the frame.</summary>
    public static Task MissAsync(HttpContext context, WebServices services, string words)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return AnswerAsync(context, Slices.Missing.Create(new MissingModel(Frame.Of(context, services, Section.None, "Not found"), words)));
    }
}
