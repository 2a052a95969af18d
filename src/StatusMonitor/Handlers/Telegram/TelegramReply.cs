using System.Text.Json;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Telegram;

/// <summary>
/// What the Bot API's answers mean (https://core.telegram.org/bots/api#making-requests). Pure.
/// </summary>
internal static class TelegramReply
{
    /// <summary>What is looked for in a refusal's description, and what is said of it. The description itself is not shown.</summary>
    private static readonly (string Found, string Said)[] Refusals =
    [
        ("chat not found", "no such chat, or the bot is not in it"),
        ("message thread not found", "no such topic"),
        ("topic_closed", "the topic is closed"),
        ("upgraded to a supergroup", "the group became a supergroup, which has another chat_id"),
        ("was kicked", "the bot was removed from the chat"),
        ("was blocked", "the bot was blocked"),
        ("is not a member", "the bot is not in the chat"),
        ("rights to send", "the bot may not write there"),
        ("can't parse entities", "the text was not understood"),
    ];

    private static readonly string[] Lost = ["message to edit not found", "message can't be edited", "message_id_invalid"];

    /// <summary>Of a new message; its number is the receipt.</summary>
    public static DeliveryResult OfSending(HttpReply reply)
    {
        if (reply.IsSuccess)
        {
            return reply.Member("ok", JsonValueKind.True) is null
                ? reply.Unclear()
                : new DeliveryResult.Delivered(NumberOf(reply));
        }

        return reply.Usual switch
        {
            DeliveryResult.TryAgain again when WaitOf(reply) is { } wait => again with { After = wait },
            DeliveryResult.GiveUp gone when WhyOf(reply) is { } why => gone with { Detail = $"{gone.Detail}, {why}" },
            var usual => usual,
        };
    }

    /// <summary>Of putting a text in the place of another. Gone when that message is: a new one has to tell it.</summary>
    public static DeliveryResult OfEditing(HttpReply reply, string receipt)
    {
        if (reply.IsSuccess && reply.Member("ok", JsonValueKind.True) is not null)
            return new DeliveryResult.Delivered(receipt);
        if (reply.Status == 400 && Says(reply, "message is not modified"))
            return new DeliveryResult.Delivered(receipt);
        return reply.Status == 400 && Lost.Any(words => Says(reply, words))
            ? new DeliveryResult.GiveUp(DeliveryFailure.Gone, "the message to edit is gone")
            : OfSending(reply);
    }

    private static string? NumberOf(HttpReply reply) =>
        reply.Member("result", JsonValueKind.Object)?.Member("message_id", JsonValueKind.Number) is { } number
            && number.TryGetInt64(out var id)
            ? string.Create(null, $"{id}")
            : null;

    private static TimeSpan? WaitOf(HttpReply reply) =>
        reply.Member("parameters", JsonValueKind.Object)?.Member("retry_after", JsonValueKind.Number).Wait();

    private static string? WhyOf(HttpReply reply) =>
        Refusals.Where(refusal => Says(reply, refusal.Found)).Select(refusal => refusal.Said).FirstOrDefault();

    private static bool Says(HttpReply reply, string words) =>
        reply.Text("description")?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
