using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>What one tick has come to so far.</summary>
internal sealed class Round(DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    public int Requests { get; set; }

    public PollFailure? Failure { get; private set; }

    public string? Detail { get; private set; }

    /// <summary>The server's wish, the longest of those heard.</summary>
    public TimeSpan? Wait { get; private set; }

    /// <summary>True when the server asked for less: its wish then holds even where floors do not.</summary>
    public bool IsThrottled { get; set; }

    /// <summary>True when asking for more in this tick is pointless or impolite.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True when the page became another one and is to be read afresh at once.</summary>
    public bool StartsAnew { get; set; }

    public Uri? MovedTo { get; set; }

    public void Hear(TimeSpan? wait)
    {
        if (wait > (Wait ?? TimeSpan.MinValue)) Wait = wait;
    }

    public void Fail(PollFailure failure, string? detail)
    {
        (Failure, Detail) = (Failure ?? failure, Detail ?? detail);
        IsOver |= failure is PollFailure.Unreachable or PollFailure.Tls or PollFailure.Timeout or PollFailure.Throttled
            or PollFailure.Blocked or PollFailure.ForbiddenAddress or PollFailure.ForeignPage;
    }

    public void End() => IsOver = true;

    /// <summary>Not before this: a wait of our own choice, kept like a server's wish.</summary>
    public void ComeBackAfter(TimeSpan wait) => (Wait, IsThrottled) = (wait, true);
}
