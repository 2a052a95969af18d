using System.Text.Json;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Discord;

/// <summary>What an answer of Discord means (https://discord.com/developers/docs/topics/opcodes-and-status-codes). Immutable.</summary>
/// <param name="Result">What it means for the delivery; the message's id is the receipt.</param>
/// <param name="IsWebhookGone">The webhook was deleted, and will not come back.</param>
/// <param name="IsMessageGone">The message that was to be changed is not there any more.</param>
internal sealed record DiscordAnswer(DeliveryResult Result, bool IsWebhookGone = false, bool IsMessageGone = false)
{
    private const int UnknownWebhook = 10_015;
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(24);

    public static DiscordAnswer Of(HttpReply reply)
    {
        var body = Parse(reply.Body.Span);
        if (reply.IsSuccess)
            return new DiscordAnswer(OfSuccess(reply, body));
        if (reply.Status == 429)
            return new DiscordAnswer(OfLimit(reply, body));
        var isWebhookGone = reply.Status == 404 && body?.Code == UnknownWebhook;
        return new DiscordAnswer(
            MeaningOf(body?.Code) is { } meaning && reply.Usual is DeliveryResult.GiveUp gaveUp
                ? gaveUp with { Detail = $"{gaveUp.Detail}: {meaning}" }
                : reply.Usual,
            isWebhookGone, reply.Status == 404 && !isWebhookGone);
    }

    private static DeliveryResult OfSuccess(HttpReply reply, DiscordReply? body) =>
        body?.Id is { Length: > 0 and <= 20 } id && id.All(char.IsAsciiDigit)
            ? new DeliveryResult.Delivered(id)
            : new DeliveryResult.TryAgain(DeliveryFailure.ServerError, $"HTTP {reply.Status}, but no message of Discord's", null, Ambiguous: true);

    /// <summary>The body has the wait in fractions of a second, the header in whole ones; without a body it comes from elsewhere.</summary>
    private static DeliveryResult OfLimit(HttpReply reply, DiscordReply? body) =>
        body?.RetryAfter is { } seconds and >= 0 && reply.Usual is DeliveryResult.TryAgain again
            ? again with { After = seconds < LongestWish.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestWish }
            : reply.Usual;

    private static string? MeaningOf(int? code) => code switch
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

    private static DiscordReply? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordReplyJson.Default.DiscordReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A message, an error, or a limit, as far as it matters.</summary>
internal sealed record DiscordReply
{
    public string? Id { get; init; }

    public int? Code { get; init; }

    public double? RetryAfter { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DiscordReply))]
internal sealed partial class DiscordReplyJson : JsonSerializerContext;
