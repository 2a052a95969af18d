using System.Buffers;
using System.Net.Http.Headers;

namespace StatusMonitor.Handlers.Http;

/// <summary>
/// One request of a delivery and what came of it, the same for every handler over HTTP: a deadline for the whole
/// exchange, redirects never followed, each status, reset, time-out and Retry-After in its place. Thread-safe.
/// </summary>
/// <param name="transport">The connection pool; not owned.</param>
/// <param name="time">The clock of the deadline.</param>
/// <param name="timeout">For the whole exchange, from the first byte out to the last byte in.</param>
internal sealed class HttpExchange(HttpMessageInvoker transport, TimeProvider time, TimeSpan timeout)
{
    /// <summary>More of an answer is not waited for; its beginning has said what matters.</summary>
    public const int LongestAnswer = 64 * 1024;

    /// <summary>Sends, and reads the answer. It never throws for what the world does.</summary>
    /// <param name="request">The request; disposed here.</param>
    /// <param name="read">
    /// What this receiver's answer means, where that differs from what its status means: it gets every complete answer
    /// and returns <see cref="HttpReply.Usual"/> or better. Null for the usual meaning.
    /// </param>
    /// <param name="cancellationToken">Shutdown; thrown, not returned.</param>
    public async ValueTask<DeliveryResult> SendAsync(
        HttpRequestMessage request, Func<HttpReply, DeliveryResult>? read, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using (request)
        {
            try
            {
                return await ExchangeAsync(request, read, either.Token);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                return HttpAnswer.OfTimeout(late, timeout);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                return HttpAnswer.OfFailure(failure);
            }
        }
    }

    /// <summary>A request with a body of JSON, and our name.</summary>
    public static HttpRequestMessage Json(HttpMethod method, Uri url, ReadOnlyMemory<byte> body, string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(method, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("statusmon", null));
        return request;
    }

    private async Task<DeliveryResult> ExchangeAsync(
        HttpRequestMessage request, Func<HttpReply, DeliveryResult>? read, CancellationToken cancellationToken)
    {
        using var answer = await transport.SendAsync(request, cancellationToken);
        var usual = HttpAnswer.OfStatus(answer, time.GetUtcNow());
        if (usual is not DeliveryResult.Delivered && read is null)
            return usual;
        var body = await BodyAsync(answer, usual is DeliveryResult.Delivered, cancellationToken);
        return read is null ? usual : read(new HttpReply((int)answer.StatusCode, answer.Headers, body, usual));
    }

    /// <summary>A success that is cut short does not count: it may come from a proxy whose receiver never got the request.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage answer, bool isSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(answer.Content, cancellationToken);
        }
        catch (Exception failure) when (!isSuccess && failure is HttpRequestException or IOException)
        {
            return default;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var whole = new ArrayBufferWriter<byte>(1_024);
        for (var read = 1; read > 0 && whole.WrittenCount < LongestAnswer; whole.Advance(read))
            read = await body.ReadAsync(whole.GetMemory(4_096)[..4_096], cancellationToken);
        return whole.WrittenMemory;
    }
}
