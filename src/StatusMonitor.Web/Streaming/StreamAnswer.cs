using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StatusMonitor.Web.Streaming;

/// <summary>
/// An answer of server-sent events (HTML living standard §9.2) that stays open until the client goes or the server stops.
/// A write waits while the client does not read: nothing piles up here.
/// </summary>
internal sealed class StreamAnswer : IDisposable
{
    /// <summary>How long a client waits before it comes again.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly HttpContext _context;
    private readonly CancellationTokenSource _end;

    private readonly StreamCount _count;

    private StreamAnswer(HttpContext context, StreamCount count, CancellationTokenSource end)
    {
        (_context, _count, _end) = (context, count, end);
        count.Add();
    }

    /// <summary>Fires when the client is gone or the server stops.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Sends the head, and tells the client when to come again.</summary>
    /// <param name="context">The request.</param>
    /// <param name="count">Where it is counted while it is open.</param>
    public static async Task<StreamAnswer> OpenAsync(HttpContext context, StreamCount count)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // nginx would otherwise keep events back until its buffer is full.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var answer = new StreamAnswer(context, count, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping));
        try
        {
            await answer.WriteAsync($"retry: {(int)Retry.TotalMilliseconds}\n\n");
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Sends text that is one or more whole messages or comments.</summary>
    public async Task WriteAsync(string text)
    {
        await _context.Response.WriteAsync(text, End);
        await _context.Response.Body.FlushAsync(End);
    }

    /// <summary>Sends messages as they are.</summary>
    public async Task WriteAsync(IEnumerable<ReadOnlyMemory<byte>> messages)
    {
        foreach (var message in messages) await _context.Response.Body.WriteAsync(message, End);
        await _context.Response.Body.FlushAsync(End);
    }

    public void Dispose()
    {
        _count.Remove();
        _end.Dispose();
    }
}
