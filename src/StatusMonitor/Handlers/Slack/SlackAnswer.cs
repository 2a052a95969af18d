using System.Text.Json;
using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Slack;

/// <summary>What an answer of the Web API means: its errors come with the status 200. Immutable.</summary>
/// <param name="Result">What it means for the delivery.</param>
/// <param name="Channel">The channel's id, when it was taken.</param>
/// <param name="Timestamp">The message's <c>ts</c>, when it was taken.</param>
/// <param name="IsGone">The message that was to be changed cannot be: it is gone, or too old, or where we may not go.</param>
internal sealed record SlackAnswer(DeliveryResult Result, string? Channel = null, string? Timestamp = null, bool IsGone = false)
{
    /// <summary>Words that are repeated; a word that is not among them is not, since it is the receiver's text.</summary>
    private static readonly HashSet<string> Refusals =
    [
        "access_denied", "account_inactive", "cannot_reply_to_message", "cant_update_message", "edit_window_closed", "ekm_access_denied",
        "enterprise_is_restricted", "invalid_arg_name", "invalid_arguments", "invalid_array_arg", "invalid_auth", "invalid_blocks",
        "invalid_blocks_format", "invalid_charset", "invalid_form_data", "invalid_json", "invalid_post_type", "is_inactive",
        "message_not_found", "messages_tab_disabled", "method_deprecated", "missing_post_type", "missing_scope", "msg_blocks_too_long",
        "msg_too_long", "no_permission", "no_text", "not_allowed_token_type", "not_authed", "not_in_channel", "restricted_action",
        "restricted_action_non_threadable_channel", "restricted_action_read_only_channel", "restricted_action_thread_locked",
        "restricted_action_thread_only_channel", "team_access_not_granted", "team_not_found", "token_expired", "token_revoked",
        "too_many_attachments", "two_factor_setup_required",
    ];

    /// <summary>Reads an answer.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="after">The wait it asks for, or null.</param>
    public static SlackAnswer Of(HttpReply reply, TimeSpan? after)
    {
        if (!reply.IsSuccess)
            return new SlackAnswer(reply.Usual);
        if (reply.Member("ok", JsonValueKind.True) is not null && reply.Text("channel") is { } channel && reply.Text("ts") is { } timestamp
            && IsId(channel) && IsId(timestamp))
            return new SlackAnswer(DeliveryResult.Done, channel, timestamp);
        return reply.Member("ok", JsonValueKind.False) is not null && reply.Text("error") is { } error
            ? new SlackAnswer(OfError(error, after), IsGone: IsGoneWord(error))
            : new SlackAnswer(reply.Unclear());
    }

    /// <summary>Only with the first two Slack says that it may have acted all the same.</summary>
    private static DeliveryResult OfError(string error, TimeSpan? after) => error switch
    {
        "fatal_error" or "internal_error" => new DeliveryResult.TryAgain(DeliveryFailure.ServerError, error, after, Ambiguous: true),
        "service_unavailable" or "team_added_to_org" or "org_login_required" or "external_channel_migrating" =>
            new DeliveryResult.TryAgain(DeliveryFailure.ServerError, error, after),
        "request_timeout" => new DeliveryResult.TryAgain(DeliveryFailure.Timeout, error, after),
        "ratelimited" or "rate_limited" or "message_limit_exceeded" => new DeliveryResult.TryAgain(DeliveryFailure.Throttled, error, after),
        "channel_not_found" or "is_archived" => new DeliveryResult.GiveUp(DeliveryFailure.Gone, error),
        _ => new DeliveryResult.GiveUp(
            DeliveryFailure.Refused, Refusals.TryGetValue(error, out var known) ? known : "an error that is not known here"),
    };

    private static bool IsGoneWord(string error) => error is "message_not_found" or "cant_update_message" or "edit_window_closed"
        or "is_inactive" or "channel_not_found" or "is_archived" or "not_in_channel";

    private static bool IsId(string text) => text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '.');
}
