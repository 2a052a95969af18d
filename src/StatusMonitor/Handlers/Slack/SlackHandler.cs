using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Slack;

/// <summary>
/// Posts to Slack by an incoming webhook (docs/handlers/slack.md): one message an event, which nothing can change
/// afterwards. What a bot does instead is <see cref="SlackThreads"/>.
/// </summary>
internal sealed class SlackHandler(string name, SlackOptions options, HandlerServices services) : IHandler
{
    private const DeliveryFailure NotSlack = DeliveryFailure.ServerError;

    /// <summary>Words of https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks; only these are repeated.</summary>
    private static readonly string[] Words =
    [
        "action_prohibited", "channel_is_archived", "channel_not_found", "invalid_payload", "invalid_token", "no_active_hooks", "no_service",
        "no_service_id", "no_team", "no_text", "posting_to_general_channel_denied", "rollup_error", "team_disabled", "too_many_attachments", "user_not_found",
    ];

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);
    private readonly Uri _url = new((options.Webhook ?? throw new ArgumentException("There is no webhook.", nameof(options))).Reveal());

    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "slack", SlackJson.Default.SlackOptions, SlackOptions.Mistakes,
        static (name, options, services) => options.Token is null
            ? new SlackHandler(name, options, services)
            : new SlackThreads(name, options, services));

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(1, TimeSpan.FromSeconds(1)), TakesEdits = false };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return DeliveryResult.Done;
        var body = SlackMessage.Body(message, dispatch.Event.Id, WriteUnfurls);
        return await _exchange.SendAsync(HttpExchange.Json(HttpMethod.Post, _url, body), Read, cancellationToken);
    }

    /// <summary>Previews of linked pages would be larger than the message.</summary>
    internal static void WriteUnfurls(Utf8JsonWriter json)
    {
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
    }

    /// <summary>Success is "ok" and nothing else: a proxy's friendly page has the status 200 as well.</summary>
    private static DeliveryResult Read(HttpReply reply)
    {
        var text = Encoding.UTF8.GetString(reply.Body.Span);
        if (reply.IsSuccess)
        {
            return text.Trim() == "ok"
                ? DeliveryResult.Done
                : new DeliveryResult.TryAgain(NotSlack, $"HTTP {reply.Status}, but not Slack's ok", null, Ambiguous: true);
        }

        return Words.FirstOrDefault(word => text.Trim() == word) is { } known ? With(reply.Usual, known) : reply.Usual;
    }

    private static DeliveryResult With(DeliveryResult usual, string word) => usual switch
    {
        DeliveryResult.GiveUp gaveUp => gaveUp with { Detail = $"{gaveUp.Detail}: {word}" },
        DeliveryResult.TryAgain again => again with { Detail = $"{again.Detail}: {word}" },
        _ => usual,
    };
}
