using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StatusMonitor.Simulator.Faults;

namespace StatusMonitor.Simulator.Server;

/// <summary>
/// Answers that Kestrel would refuse to send, written by hand on the connection below it and followed by an orderly end of
/// that connection, so that what the reader sees does not depend on luck.
/// </summary>
internal static class RawAnswer
{
    public static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Cut is Fault.CutBeforeHeaders { Reset: true })
        {
            context.Abort();
            return;
        }

        var output = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        if (answer.Cut is Fault.EndlessHeaders)
            await WriteEndlessHeadersAsync(output, answer, cancellationToken);
        else if (answer.Cut is Fault.CutBody cut)
            await WriteCutBodyAsync(context.Request, output, answer, cut, cancellationToken);
        await CloseAsync(context, output, cancellationToken);
    }

    private static async Task WriteCutBodyAsync(
        HttpRequest request, PipeWriter output, Answer answer, Fault.CutBody cut, CancellationToken cancellationToken)
    {
        var (bytes, encoding) = AnswerWriter.Payload(request, answer);
        var part = bytes[..Math.Min(cut.Bytes, bytes.Length)];
        var head = Head(answer);
        if (encoding is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Encoding: {encoding}\r\n");
        head.Append(cut.Framing switch
        {
            BodyFraming.ContentLength => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n"),
            BodyFraming.Chunked => string.Create(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{part.Length:x}\r\n"),
            _ => "Connection: close\r\n\r\n",
        });
        await output.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()), cancellationToken);
        await output.WriteAsync(part, cancellationToken);
        if (cut.Framing == BodyFraming.Chunked)
            await output.WriteAsync("\r\n"u8.ToArray(), cancellationToken);
    }

    private static async Task WriteEndlessHeadersAsync(PipeWriter output, Answer answer, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.Latin1.GetBytes(Head(answer).ToString()), cancellationToken);
        var filler = new string('a', 1000);
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"X-Filler-{i}: {filler}\r\n");
            var result = await output.WriteAsync(Encoding.Latin1.GetBytes(line), cancellationToken);
            if (result.IsCompleted)
                return;
        }
    }

    private static StringBuilder Head(Answer answer)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Simulated\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\nVary: Accept-Encoding\r\n");
        if (answer.ETag is not null)
            head.Append(CultureInfo.InvariantCulture, $"ETag: {answer.ETag}\r\n");
        if (answer.CacheControl is not null)
            head.Append(CultureInfo.InvariantCulture, $"Cache-Control: {answer.CacheControl}\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return head;
    }

    private static async Task CloseAsync(HttpContext context, PipeWriter output, CancellationToken cancellationToken)
    {
        await output.CompleteAsync();
        // The transport ends the connection when it has sent all; aborting before that could lose bytes.
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lifetime = context.Features.GetRequiredFeature<IConnectionLifetimeFeature>();
        await using (lifetime.ConnectionClosed.Register(() => closed.TrySetResult()))
        await using (cancellationToken.Register(() => closed.TrySetCanceled(cancellationToken)))
            await Task.WhenAny(closed.Task);
        context.Abort();
    }
}
