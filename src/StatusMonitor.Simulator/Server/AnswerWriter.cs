using Microsoft.AspNetCore.Http;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>Puts an answer on the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, Answer answer, TimeProvider time, CancellationToken stopping)
    {
        if (answer.Status == StatusCodes.Status304NotModified && answer.HeadersAfter == default && answer.Cut is null)
        {
            WriteHead(context.Response, answer, null);
            return;
        }

        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (answer.HeadersAfter > TimeSpan.Zero)
            await Task.Delay(answer.HeadersAfter, time, both.Token);
        if (answer.Cut is not null)
            await RawAnswer.WriteAsync(context, answer, both.Token);
        else
            await WriteWholeAsync(context, answer, time, both.Token);
    }

    /// <summary>The bytes to send and the content encoding they are in (or claim to be in).</summary>
    public static (ReadOnlyMemory<byte> Bytes, string? Encoding) Payload(HttpRequest request, Answer answer)
    {
        if (answer.Body is { } body)
            return answer.IsEncoded ? (body, answer.ContentEncoding) : Encode(body, answer.ContentEncoding);
        if (answer.Document is not { } document)
            return (default, answer.ContentEncoding);
        return (answer.ContentEncoding ?? Negotiate(request.Headers.AcceptEncoding)) switch
        {
            "br" => (document.Brotli, "br"),
            "gzip" => (document.Gzip, "gzip"),
            var other => (document.Body, other),
        };
    }

    private static (ReadOnlyMemory<byte> Bytes, string? Encoding) Encode(ReadOnlyMemory<byte> body, string? encoding) => encoding switch
    {
        "br" => (RenderedDocument.BrotliOf(body.ToArray()), encoding),
        "gzip" => (RenderedDocument.GzipOf(body.ToArray()), encoding),
        _ => (body, encoding),
    };

    private static string? Negotiate(string? accepted)
    {
        if (accepted is null)
            return null;
        return Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : null;
    }

    private static bool Accepts(ReadOnlySpan<char> accepted, ReadOnlySpan<char> coding)
    {
        foreach (var range in accepted.Split(','))
        {
            var item = accepted[range].Trim();
            var semicolon = item.IndexOf(';');
            var name = semicolon < 0 ? item : item[..semicolon].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return semicolon < 0 || item[(semicolon + 1)..].TrimStart() is not ("q=0" or "q=0.0");
        }

        return false;
    }

    private static async Task WriteWholeAsync(HttpContext context, Answer answer, TimeProvider time, CancellationToken cancellationToken)
    {
        var response = context.Response;
        if (answer.Status is StatusCodes.Status304NotModified)
        {
            WriteHead(response, answer, null);
            return;
        }

        if (answer.Stream is { } stream)
        {
            WriteHead(response, answer, answer.ContentEncoding);
            await stream(response.Body, cancellationToken);
            return;
        }

        var (bytes, encoding) = Payload(context.Request, answer);
        WriteHead(response, answer, encoding);
        response.ContentLength = bytes.Length;
        if (answer.Drip is { } drip)
            await DripAsync(response, bytes, drip, time, cancellationToken);
        else
            await response.Body.WriteAsync(bytes, cancellationToken);
    }

    private static void WriteHead(HttpResponse response, Answer answer, string? encoding)
    {
        response.StatusCode = answer.Status;
        var headers = response.Headers;
        if (answer.ETag is not null)
            headers.ETag = answer.ETag;
        if (answer.CacheControl is not null)
            headers.CacheControl = answer.CacheControl;
        headers.Vary = "Accept-Encoding";
        if (answer.Status != StatusCodes.Status304NotModified)
            headers.ContentType = answer.ContentType;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        foreach (var (name, value) in answer.Headers)
            headers[name] = value;
    }

    private static async Task DripAsync(
        HttpResponse response, ReadOnlyMemory<byte> bytes, Fault.SlowBody drip, TimeProvider time, CancellationToken cancellationToken)
    {
        await response.StartAsync(cancellationToken);
        while (bytes.Length > drip.Bytes)
        {
            await response.Body.WriteAsync(bytes[..drip.Bytes], cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            bytes = bytes[drip.Bytes..];
            await Task.Delay(drip.Interval, time, cancellationToken);
        }

        await response.Body.WriteAsync(bytes, cancellationToken);
    }
}
