using System.Buffers;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>
/// Posts events as Standard Webhooks 1.0.0 (docs/handlers/webhook.md). A repeated delivery has the same
/// <c>webhook-id</c>, by which the receiver knows it. Owns no pool, no retry and no timer but the exchange's own.
/// </summary>
internal sealed class WebhookHandler : IHandler
{
    /// <summary>More of an answer is not waited for; its status has said what matters.</summary>
    private const int LongestAnswer = 64 * 1024;

    private readonly WebhookOptions _options;
    private readonly HttpMessageInvoker _transport;
    private readonly TimeProvider _time;
    private readonly List<SigningKey> _keys = [];

    /// <exception cref="ArgumentException">The options have mistakes; the message lists them.</exception>
    public WebhookHandler(WebhookOptions options, HttpMessageInvoker transport, TimeProvider time)
    {
        if (options.Mistakes().ToList() is { Count: > 0 } mistakes)
            throw new ArgumentException($"Webhook {options.Name}: {string.Join("; ", mistakes)}", nameof(options));
        (_options, _transport, _time) = (options, transport, time);
        foreach (var secret in options.Secrets)
        {
            if (SigningKey.TryParse(secret, out var key, out _))
                _keys.Add(key);
        }
    }

    public string Name => _options.Name;

    public async ValueTask<DeliveryResult> DeliverAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await ExchangeAsync(statusEvent, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookAnswer.OfTimeout(late, _options.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return WebhookAnswer.OfFailure(failure);
        }
    }

    private async Task<DeliveryResult> ExchangeAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        using var request = WebhookMessage.Request(_options.Url, statusEvent, _time.GetUtcNow(), _keys);
        using var answer = await _transport.SendAsync(request, cancellationToken);
        var result = WebhookAnswer.OfStatus(answer, _time.GetUtcNow());
        if (result is DeliveryResult.Delivered)
            await ReadToEndAsync(answer.Content, cancellationToken);
        return result;
    }

    /// <summary>An answer cut short may come from a proxy whose receiver never got the request, so it does not count.</summary>
    private static async Task ReadToEndAsync(HttpContent answer, CancellationToken cancellationToken)
    {
        await using var body = await answer.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(4_096);
        try
        {
            for (int total = 0, read = 1; read > 0 && total < LongestAnswer; total += read)
                read = await body.ReadAsync(buffer, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
