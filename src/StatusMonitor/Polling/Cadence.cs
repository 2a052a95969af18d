namespace StatusMonitor.Polling;

/// <summary>When to come back. Pure arithmetic.</summary>
internal static class Cadence
{
    /// <summary>The pace while an incident is open, and for a while after.</summary>
    public static readonly TimeSpan Hot = TimeSpan.FromSeconds(10);

    /// <summary>How long the pace stays hot after the last open incident.</summary>
    public static readonly TimeSpan CoolAfter = TimeSpan.FromMinutes(10);

    /// <summary>The longest back-off, unless the interval itself is longer or the server asks for more.</summary>
    public static readonly TimeSpan BackOffCap = TimeSpan.FromMinutes(5);

    /// <summary>The shortest interval for pages that are not on a loopback address.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromSeconds(5);

    private const double JitterShare = 0.1;

    /// <summary>Time between good ticks.</summary>
    public static TimeSpan Between(TimeSpan interval, bool isHot) => isHot && interval > Hot ? Hot : interval;

    /// <summary>Time after the n-th failure in a row (1 for the first): interval × 2^(n-1), capped, jittered by ±10 %.</summary>
    /// <param name="interval">The page's interval.</param>
    /// <param name="failures">Failures in a row, at least 1.</param>
    /// <param name="chance">From the jitter source, in [0, 1).</param>
    public static TimeSpan BackOff(TimeSpan interval, int failures, double chance)
    {
        var cap = interval > BackOffCap ? interval : BackOffCap;
        var doubled = interval * Math.Pow(2, Math.Min(failures - 1, 30));
        var jittered = (doubled < cap ? doubled : cap) * (1 + JitterShare * (2 * chance - 1));
        return jittered < cap ? jittered : cap;
    }

    /// <summary>
    /// Where in the first round a page starts: all at once when they are few, over the interval when they are
    /// many; the same place at each start.
    /// </summary>
    public static TimeSpan Phase(string key, int pages, TimeSpan interval)
    {
        var spread = TimeSpan.FromMilliseconds(10 * Math.Max(pages - 8, 0));
        if (spread > interval) spread = interval;
        return spread * (StableHash(key) / (double)uint.MaxValue);
    }

    private static uint StableHash(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in key) hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }
}
