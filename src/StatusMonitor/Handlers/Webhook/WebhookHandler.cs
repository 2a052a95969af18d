using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>
/// Posts events as Standard Webhooks 1.0.0 or as CloudEvents 1.0 (docs/handlers/webhook.md). A repeated delivery has the same
/// <c>webhook-id</c>, by which the receiver knows it. Owns no pool, no retry and no timer but the exchange's own.
/// </summary>
internal sealed class WebhookHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "webhook", WebhookJson.Default.WebhookSettings, WebhookSettings.Mistakes,
        static (name, settings, services) => new WebhookHandler(settings.ToOptions(name), services.Http, services.Time));

    private readonly WebhookOptions _options;
    private readonly HttpExchange _exchange;
    private readonly TimeProvider _time;
    private readonly List<SigningKey> _keys = [];

    /// <exception cref="ArgumentException">The options have mistakes; the message lists them.</exception>
    public WebhookHandler(WebhookOptions options, HttpMessageInvoker transport, TimeProvider time)
    {
        if (options.Mistakes().ToList() is { Count: > 0 } mistakes)
            throw new ArgumentException($"Webhook {options.Name}: {string.Join("; ", mistakes)}", nameof(options));
        (_options, _time) = (options, time);
        _exchange = new HttpExchange(transport, time, options.Timeout);
        foreach (var secret in options.Secrets)
        {
            if (SigningKey.TryParse(secret, out var key, out _))
                _keys.Add(key);
        }
    }

    public string Name => _options.Name;

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var request = WebhookMessage.Request(_options.Url, _options.Format, dispatch.Event, _time.GetUtcNow(), _keys);
        return await _exchange.SendAsync(request, read: null, cancellationToken);
    }
}
