using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StatusMonitor.Web.Access.Slices;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Answers that are no answer: a page for people, problem details (RFC 9457) for programs.</summary>
internal static class Refusals
{
    /// <param name="context">The request; what was written for it and not sent yet is forgotten.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">What is wrong and what may help; plain words, nothing secret.</param>
    public static Task SendAsync(HttpContext context, int status, string detail)
    {
        var response = context.Response;
        (response.StatusCode, response.ContentLength) = (status, null);
        response.Headers.Remove("ETag");
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        return Browsers.WantsPage(context.Request) ? SendPageAsync(context, status, detail) : SendProblemAsync(context, status, detail);
    }

    /// <summary>What an endpoint said with a bare status.</summary>
    public static Task ExplainAsync(HttpContext context)
    {
        var response = context.Response;
        var isBare = response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null };
        return isBare ? SendAsync(context, response.StatusCode, Usual(response.StatusCode)) : Task.CompletedTask;
    }

    public static string Usual(int status) => status switch
    {
        404 => "There is nothing here.",
        405 => "This address does not take that method.",
        413 => "The request is too large.",
        503 => "The log cannot be read at the moment.",
        >= 500 => "Something went wrong here; the log of the service says what.",
        _ => "The request cannot be understood.",
    };

    private static Task SendPageAsync(HttpContext context, int status, string detail)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var title = ReasonPhrases.GetReasonPhrase(status);
        var model = new RefusalModel(context.Features.Get<WebServices>()?.Options.Title ?? "", context.Request.PathBase.Value ?? "", status, title, detail);
        return Refusal.Create(model).RenderAsync(context.Response.BodyWriter, HtmlEncoder.Default, context.RequestAborted).AsTask();
    }

    private static async Task SendProblemAsync(HttpContext context, int status, string detail)
    {
        context.Response.ContentType = "application/problem+json";
        var body = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
