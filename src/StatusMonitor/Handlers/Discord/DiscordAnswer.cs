using System.Text.Json;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Discord;

/// <summary>What an answer of Discord means (https://discord.com/developers/docs/topics/opcodes-and-status-codes). Immutable.</summary>
/// <param name="Result">What it means for the delivery; the message's id is the receipt.</param>
/// <param name="IsWebhookGone">The webhook was deleted, and will not come back.</param>
/// <param name="IsMessageGone">The message that was to be changed is not there any more.</param>
internal sealed record DiscordAnswer(DeliveryResult Result, bool IsWebhookGone = false, bool IsMessageGone = false)
{
    private const int UnknownWebhook = 10_015;

    public static DiscordAnswer Of(HttpReply reply)
    {
        if (reply.IsSuccess)
            return new DiscordAnswer(OfSuccess(reply));
        if (reply.Status == 429)
            return new DiscordAnswer(OfLimit(reply));
        var code = reply.Member("code", JsonValueKind.Number) is { } number && number.TryGetInt32(out var known) ? known : 0;
        var isWebhookGone = reply.Status == 404 && code == UnknownWebhook;
        return new DiscordAnswer(
            MeaningOf(code) is { } meaning && reply.Usual is DeliveryResult.GiveUp gaveUp
                ? gaveUp with { Detail = $"{gaveUp.Detail}: {meaning}" }
                : reply.Usual,
            isWebhookGone, reply.Status == 404 && !isWebhookGone);
    }

    private static DeliveryResult OfSuccess(HttpReply reply) =>
        reply.Text("id") is { Length: > 0 and <= 20 } id && id.All(char.IsAsciiDigit) ? new DeliveryResult.Delivered(id) : reply.Unclear();

    /// <summary>The body has the wait in fractions of a second, the header in whole ones; without a body it comes from elsewhere.</summary>
    private static DeliveryResult OfLimit(HttpReply reply) =>
        reply.Member("retry_after", JsonValueKind.Number).Wait() is { } wait && reply.Usual is DeliveryResult.TryAgain again
            ? again with { After = wait }
            : reply.Usual;

    private static string? MeaningOf(int code) => code switch
    {
        10_003 => "there is no such thread",
        10_008 => "there is no such message",
        UnknownWebhook => "the webhook was deleted",
        50_027 => "the webhook's token is wrong",
        50_035 => "the message has a form Discord does not take",
        50_083 => "the thread is archived",
        160_005 => "the thread is locked",
        220_001 => "the webhook is a forum's and needs thread_id",
        _ => null,
    };
}
