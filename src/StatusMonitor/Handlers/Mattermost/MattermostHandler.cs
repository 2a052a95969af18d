using System.Text;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Mattermost;

/// <summary>Posts to Mattermost by an incoming webhook (docs/handlers/mattermost.md): one message an event, which nothing can change afterwards.</summary>
internal sealed class MattermostHandler(string name, MattermostOptions options, HandlerServices services) : IHandler
{
    /// <summary>The server's words for what is wrong with a hook, and ours; no other text of it is repeated.</summary>
    private static readonly (string Id, string Meaning)[] Known =
    [
        ("web.incoming_webhook.channel.app_error", "there is no such channel"),
        ("web.incoming_webhook.channel_locked.app_error", "the webhook is locked to another channel"),
        ("web.incoming_webhook.disabled.app_error", "incoming webhooks are switched off"),
        (NoHook, "there is no such webhook"),
        ("web.incoming_webhook.parse.app_error", "the message cannot be read"),
        ("web.incoming_webhook.permissions.app_error", "the webhook's owner may not post there"),
        ("web.incoming_webhook.text.app_error", "the message has no text"),
        ("web.incoming_webhook.user.app_error", "the webhook's owner is gone"),
    ];

    private const string NoHook = "web.incoming_webhook.invalid.app_error";

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);
    private readonly Uri _url = new(options.Webhook.Reveal());

    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "mattermost", MattermostJson.Default.MattermostOptions, MattermostOptions.Mistakes,
        static (name, options, services) => new MattermostHandler(name, options, services));

    public string Name => name;

    /// <summary>Half of what a server allows by default.</summary>
    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(5, TimeSpan.FromSeconds(1)), TakesEdits = false };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return DeliveryResult.Done;
        var body = MattermostMessage.Body(message, dispatch.Event.Id, options.Channel);
        return await _exchange.SendAsync(HttpExchange.Json(HttpMethod.Post, _url, body), Read, cancellationToken);
    }

    /// <summary>Success is "ok" and nothing else: a proxy's friendly page has the status 200 as well.</summary>
    private static DeliveryResult Read(HttpReply reply)
    {
        if (reply.IsSuccess)
            return Encoding.UTF8.GetString(reply.Body.Span).Trim() == "ok" ? DeliveryResult.Done : reply.Unclear();
        var error = reply.Text("id");
        var (id, meaning) = Known.FirstOrDefault(known => known.Id == error);
        return (reply.Usual, id) switch
        {
            (_, null) => reply.Usual,
            (DeliveryResult.GiveUp gaveUp, _) => new DeliveryResult.GiveUp(
                id == NoHook ? DeliveryFailure.Gone : gaveUp.Reason, $"HTTP {reply.Status}; {meaning}"),
            (DeliveryResult.TryAgain again, _) => again with { Detail = $"HTTP {reply.Status}; {meaning}", Ambiguous = false },
            _ => reply.Usual,
        };
    }
}
