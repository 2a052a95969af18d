using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Discord;

/// <summary>
/// Posts to Discord by a channel's webhook (docs/handlers/discord.md): one message an event, and an edit changes the
/// message that told the edited update.
/// </summary>
internal sealed class DiscordHandler : IHandler
{
    private static readonly DeliveryResult WebhookGone =
        new DeliveryResult.GiveUp(DeliveryFailure.Gone, "the webhook was deleted; nothing more is sent to it");

    private readonly HandlerServices _services;
    private readonly HttpExchange _exchange;
    private readonly DiscordLimits _limits;
    private readonly string _webhook;
    private readonly string _thread;
    private bool _isWebhookGone;

    public DiscordHandler(string name, DiscordOptions options, HandlerServices services)
    {
        (Name, _services, _webhook) = (name, services, options.Webhook.Reveal());
        _thread = options.ThreadId is { } thread ? $"thread_id={thread}" : "";
        _exchange = new HttpExchange(services.Http, services.Time, options.Timeout.Value);
        _limits = new DiscordLimits(services.Time);
    }

    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "discord", DiscordJson.Default.DiscordOptions, DiscordOptions.Mistakes,
        static (name, options, services) => new DiscordHandler(name, options, services));

    public string Name { get; }

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(5, TimeSpan.FromSeconds(2)) };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, _services.Template) is not { } message)
            return DeliveryResult.Done;
        if (dispatch.EditedReceipt() is { } id)
        {
            var url = new Uri($"{_webhook}/messages/{id}{(_thread.Length > 0 ? "?" : "")}{_thread}");
            var changed = await SendAsync(HttpMethod.Patch, url, CurrentMessage.Of(dispatch, message, _services.Template), cancellationToken);
            if (!changed.IsMessageGone)
                return Repeatable(changed.Result);
        }

        return (await SendAsync(HttpMethod.Post, new Uri($"{_webhook}?wait=true{(_thread.Length > 0 ? "&" : "")}{_thread}"), message, cancellationToken)).Result;
    }

    private async ValueTask<DiscordAnswer> SendAsync(HttpMethod method, Uri url, Message message, CancellationToken cancellationToken)
    {
        if (_isWebhookGone)
            return new DiscordAnswer(WebhookGone);
        if (_limits.WaitFor(method) is var wait && wait > TimeSpan.Zero)
            return new DiscordAnswer(new DeliveryResult.TryAgain(DeliveryFailure.Throttled, "the limit Discord told is used up", wait));
        DiscordAnswer? answer = null;
        var request = HttpExchange.Json(method, url, DiscordMessage.Body(message));
        var result = await _exchange.SendAsync(request, reply =>
        {
            _limits.Note(method, reply.Headers);
            answer = DiscordAnswer.Of(reply);
            return answer.Result;
        }, cancellationToken);
        _isWebhookGone = answer is { IsWebhookGone: true };
        return answer ?? new DiscordAnswer(result);
    }

    /// <summary>Changing a message twice comes to the same, so its outcome is never ambiguous.</summary>
    private static DeliveryResult Repeatable(DeliveryResult result) =>
        result is DeliveryResult.TryAgain again ? again with { Ambiguous = false } : result;
}
