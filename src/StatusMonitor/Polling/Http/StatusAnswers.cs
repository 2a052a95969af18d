using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>What a status other than 200, 304 and the redirects comes to.</summary>
internal static class StatusAnswers
{
    /// <summary>The result. The body is not read: it tells a machine nothing.</summary>
    public static PollResult Of(HttpResponseMessage response, string host, DateTimeOffset now, TimeSpan maxWait)
    {
        var wait = RetryAfter.Parse(RawHeaders.Find(response.Headers, "Retry-After"), now, maxWait);
        var status = (int)response.StatusCode;
        if (IsWall(response))
            return Failed(PollFailure.Blocked, $"a bot wall in front of {host} answered {status}", wait);
        // 420 is what some services said before 429 existed. An invalid Retry-After counts as none.
        if (status is 429 or 420 || (status == 503 && wait is not null))
            return new PollResult.Throttled($"{host} answered {status} and asked for less") { Wait = wait };
        return Failed(Reason(status), $"{host} answered {status}", wait);
    }

    /// <summary>True where Cloudflare answered in the page's place.</summary>
    public static bool IsWall(HttpResponseMessage response) => response.Headers.NonValidated.Contains("cf-mitigated");

    private static PollFailure Reason(int status) => status switch
    {
        404 or 410 => PollFailure.NotFound,
        >= 400 and < 500 => PollFailure.Refused,
        >= 500 and < 600 => PollFailure.ServerError,
        _ => PollFailure.Protocol,
    };

    private static PollResult.Failed Failed(PollFailure reason, string detail, TimeSpan? wait) => new(reason, detail) { Wait = wait };
}
