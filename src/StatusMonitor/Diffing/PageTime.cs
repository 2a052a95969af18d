namespace StatusMonitor.Diffing;

/// <summary>Which of two times of the same page is the earlier. Pure.</summary>
internal static class PageTime
{
    /// <summary>
    /// True when the left lies in an earlier second. Backends have cut the milliseconds off all their times at once, so within a second no
    /// time has gone back; across its border even one second less is an older copy, whose text must not replace the newer.
    /// </summary>
    public static bool IsBefore(DateTimeOffset? left, DateTimeOffset? right) =>
        left?.ToUnixTimeSeconds() < right?.ToUnixTimeSeconds();
}
