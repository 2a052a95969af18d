using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.GoogleChat;

/// <summary>
/// Posts cards to a Google Chat space by its incoming webhook (docs/handlers/googlechat.md); an incident is a thread. A
/// webhook cannot change what it posted.
/// </summary>
internal sealed class GoogleChatHandler(string name, GoogleChatOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "googlechat", GoogleChatJson.Default.GoogleChatOptions, GoogleChatOptions.Mistakes,
        static (name, options, services) => new GoogleChatHandler(name, options, services));

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(1, TimeSpan.FromSeconds(1)), TakesEdits = false };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        var url = new Uri($"{options.Url.Reveal()}&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
        var request = HttpExchange.Json(HttpMethod.Post, url, GoogleChatCard.Of(message, dispatch.Event));
        return _exchange.SendAsync(request, read: null, cancellationToken);
    }
}
