using System.Text.Json;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Matrix;

/// <summary>What a homeserver's answers mean (Matrix client-server API 1.11, standard error response). Pure.</summary>
internal static class MatrixReply
{
    private const int LongestId = 255;

    /// <summary>The error words that may be shown; others are only counted by their status.</summary>
    private static readonly string[] Words =
    [
        "M_FORBIDDEN", "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_LOCKED", "M_USER_DEACTIVATED", "M_USER_SUSPENDED", "M_GUEST_ACCESS_FORBIDDEN",
        "M_NOT_FOUND", "M_UNRECOGNIZED", "M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON", "M_INVALID_PARAM", "M_LIMIT_EXCEEDED", "M_UNKNOWN",
    ];

    /// <param name="reply">The answer.</param>
    /// <param name="edited">The event that was edited: it stays the one to be edited again. Null for a message of its own.</param>
    public static DeliveryResult Of(HttpReply reply, string? edited)
    {
        if (reply.IsSuccess)
            return reply.Text("event_id") is { Length: > 0 and <= LongestId } id ? new DeliveryResult.Delivered(edited ?? id) : reply.Unclear();
        return reply.Usual switch
        {
            DeliveryResult.TryAgain again => again with { Detail = Detail(again.Detail, reply), After = again.After ?? WaitOf(reply) },
            DeliveryResult.GiveUp given => given with { Detail = Detail(given.Detail, reply) },
            var usual => usual,
        };
    }

    private static string? Detail(string? usual, HttpReply reply) =>
        reply.Text("errcode") is { } word && Words.Contains(word) ? $"{usual}, {word}" : usual;

    /// <summary>Older servers say it in the body only.</summary>
    private static TimeSpan? WaitOf(HttpReply reply) =>
        reply.Member("retry_after_ms", JsonValueKind.Number).Wait(seconds: 0.001);
}
