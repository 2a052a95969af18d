using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StatusMonitor.Web.Hosting;

/// <summary>
/// Sends a whole body: with a strong ETag, as 304 when the client has it already (RFC 9110 §13), and compressed where
/// the client can read that and it is worth it.
/// </summary>
internal static class Answers
{
    /// <summary>Answers with text.</summary>
    public static Task SendAsync(HttpContext context, string body, string contentType) =>
        SendAsync(context, Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Answers with a body that is whole.</summary>
    /// <param name="context">The request, and its answer; a status set before stays.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = body.Length < ContentCoding.Least ? null : ContentCoding.Choose(request.Headers.AcceptEncoding);
        response.Headers.Vary = StringValuesWith(response.Headers.Vary, HeaderNames.AcceptEncoding);
        if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "private, no-cache";
        // Another coding is another representation and needs another strong tag (RFC 9110 §8.8.3.3).
        var tag = EntityTags.Of(body.Span, coding);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.ETag = tag;
            if (IsRead(request) && EntityTags.Matches(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = contentType;
        if (coding is not null) response.Headers.ContentEncoding = coding;
        await WriteAsync(context, coding is null ? body : ContentCoding.Encode(body.Span, coding));
    }

    /// <summary>Answers with what a writer writes, for example JSON.</summary>
    public static Task SendAsync(HttpContext context, Action<IBufferWriter<byte>> write, string contentType)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        write(body);
        return SendAsync(context, body.WrittenMemory, contentType);
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string StringValuesWith(string? present, string name) =>
        string.IsNullOrEmpty(present) ? name : present.Contains(name, StringComparison.OrdinalIgnoreCase) ? present : $"{present}, {name}";
}
