using System.Globalization;
using System.Text.Json;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Pushover;

/// <summary>What Pushover's answers mean (https://pushover.net/api#response). Pure.</summary>
internal static class PushoverReply
{
    /// <summary>It asks not to be called again sooner after a failure of its own.</summary>
    private static readonly TimeSpan LeastAfterFailure = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>The members by which it says what was wrong; their texts are not shown.</summary>
    private static readonly string[] Named = ["token", "user", "device", "sound", "message", "title", "url", "retry", "expire"];

    public static DeliveryResult Of(HttpReply reply, DateTimeOffset now)
    {
        if (reply.IsSuccess)
            return OfStatus(reply);
        return reply.Usual switch
        {
            DeliveryResult.TryAgain { Reason: DeliveryFailure.Throttled } again => again with
            {
                Detail = reply.Status == 429 ? "HTTP 429, the month's messages are used up" : again.Detail,
                After = again.After ?? UntilReset(reply, now),
            },
            DeliveryResult.TryAgain { Reason: DeliveryFailure.ServerError } again => again with
            {
                After = again.After > LeastAfterFailure ? again.After : LeastAfterFailure,
            },
            DeliveryResult.GiveUp given => given with { Detail = given.Detail + Why(reply) },
            var usual => usual,
        };
    }

    /// <summary>1 says that it was taken; anything else that it was not, whatever the HTTP status.</summary>
    private static DeliveryResult OfStatus(HttpReply reply) => reply.Member("status", JsonValueKind.Number) switch
    {
        { } status when status.TryGetInt64(out var number) && number == 1 => DeliveryResult.Done,
        { } => new DeliveryResult.GiveUp(DeliveryFailure.Refused, $"HTTP {reply.Status}, not taken{Why(reply)}"),
        null => reply.Unclear(),
    };

    private static string Why(HttpReply reply) =>
        Named.FirstOrDefault(name => reply.Member(name, JsonValueKind.String) is not null) is { } wrong ? $", {wrong} is wrong" : "";

    private static TimeSpan? UntilReset(HttpReply reply, DateTimeOffset now)
    {
        if (!reply.Headers.NonValidated.TryGetValues("X-Limit-App-Reset", out var values)
            || !long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
            || reset > 253_402_300_799)
            return null;
        var wait = DateTimeOffset.FromUnixTimeSeconds(reset) - now;
        return wait <= TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }
}
