using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Why a page cannot be read, for people. Pure.</summary>
internal static class Failures
{
    private const int LongestDetail = 200;

    /// <summary>The reason with its detail: <c>Nobody answers (connection refused)</c>.</summary>
    public static string Of(PollFailure failure, string? detail) =>
        TerminalText.Clean(detail, LongestDetail) is { Length: > 0 } clean ? $"{Of(failure)} ({clean})" : Of(failure);

    public static string Of(PollFailure failure) => failure switch
    {
        PollFailure.Unreachable => "Nobody answers",
        PollFailure.Tls => "No trusted connection",
        PollFailure.Timeout => "The answer took too long",
        PollFailure.CutShort => "The answer was cut short",
        PollFailure.ForbiddenAddress => "The address must not be reached",
        PollFailure.BadRedirect => "The redirect leads nowhere",
        PollFailure.Throttled => "The server asks for less",
        PollFailure.Blocked => "A bot wall answers",
        PollFailure.NotFound => "Not found",
        PollFailure.Refused => "The server refuses",
        PollFailure.ServerError => "The server fails",
        PollFailure.Protocol => "The answer breaks the rules of HTTP",
        PollFailure.TooLarge => "The answer is too large",
        PollFailure.Empty => "The answer is empty",
        PollFailure.Html => "A web page instead of data",
        PollFailure.Malformed => "The data is broken",
        PollFailure.ForeignPage => "Another page's data",
        _ => "An old copy",
    };
}
