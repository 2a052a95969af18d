using System.Globalization;
using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Telegram;

/// <summary>
/// Writes to a Telegram chat as a bot (docs/handlers/telegram.md): an incident's updates answer its first message,
/// edits change the message that told the update. The token is a part of each address, which is shown nowhere.
/// </summary>
internal sealed class TelegramHandler(string name, TelegramOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "telegram", TelegramJson.Default.TelegramOptions, TelegramOptions.Mistakes,
        static (name, options, services) => new TelegramHandler(name, options, services));

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    /// <summary>https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: people have positive numbers.</summary>
    public HandlerTraits Traits { get; } = new()
    {
        Rate = options.ChatId[0] is '-' or '@' ? new RateLimit(20, TimeSpan.FromMinutes(1)) : new RateLimit(1, TimeSpan.FromSeconds(1)),
    };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return DeliveryResult.Done;
        if (dispatch.EditedReceipt() is { } receipt)
        {
            var result = await EditAsync(receipt, CurrentMessage.Of(dispatch, message, services.Template), cancellationToken);
            if (result is not DeliveryResult.GiveUp { Reason: DeliveryFailure.Gone })
                return result;
        }

        return await SendAsync(message, dispatch.FirstReceipt(), cancellationToken);
    }

    private ValueTask<DeliveryResult> SendAsync(Message message, string? first, CancellationToken cancellationToken)
    {
        return CallAsync("sendMessage", message, More, TelegramReply.OfSending, cancellationToken);

        void More(Utf8JsonWriter json)
        {
            if (options.MessageThreadId is { } topic)
                json.WriteNumber("message_thread_id", topic);
            if (!TryNumber(first, out var number))
                return;
            json.WriteStartObject("reply_parameters");
            json.WriteNumber("message_id", number);
            json.WriteBoolean("allow_sending_without_reply", true);
            json.WriteEndObject();
        }
    }

    private ValueTask<DeliveryResult> EditAsync(string receipt, Message message, CancellationToken cancellationToken)
    {
        return CallAsync("editMessageText", message, More, reply => TelegramReply.OfEditing(reply, receipt), cancellationToken);

        void More(Utf8JsonWriter json)
        {
            if (TryNumber(receipt, out var number))
                json.WriteNumber("message_id", number);
        }
    }

    private ValueTask<DeliveryResult> CallAsync(
        string method, Message message, Action<Utf8JsonWriter> more, Func<HttpReply, DeliveryResult> read, CancellationToken cancellationToken)
    {
        var body = JsonBody.Write(json =>
        {
            if (TryNumber(options.ChatId, out var chat))
                json.WriteNumber("chat_id", chat);
            else
                json.WriteString("chat_id", options.ChatId);
            json.WriteString("text", TelegramText.Of(message));
            json.WriteString("parse_mode", "HTML");
            json.WriteStartObject("link_preview_options");
            json.WriteBoolean("is_disabled", true);
            json.WriteEndObject();
            more(json);
        });
        var url = RootAddress.Join(options.ApiUrl, $"bot{options.Token.Reveal()}/{method}");
        return _exchange.SendAsync(HttpExchange.Json(HttpMethod.Post, url, body), read, cancellationToken);
    }

    private static bool TryNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
