namespace StatusMonitor.Delivery;

/// <summary>
/// How long to wait before the next try: 1 s × 2^n, spread by ±20 % so that handlers that failed together do not
/// come back together, at most 5 min. A receiver's own wish is a floor, believed up to a day. Pure arithmetic.
/// </summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    public static TimeSpan LongestOwnWait { get; } = TimeSpan.FromMinutes(5);

    public static TimeSpan LongestObeyedWait { get; } = TimeSpan.FromHours(24);

    /// <summary>The wait after a number of failures in a row.</summary>
    /// <param name="failures">1 after the first failure.</param>
    /// <param name="chance">From the jitter source, 0 up to 1.</param>
    /// <param name="after">The receiver's wish, or null.</param>
    public static TimeSpan Wait(int failures, double chance, TimeSpan? after = null)
    {
        // 2^9 s is beyond the cap; a larger exponent would only overflow after years of failing.
        var doubled = First * Math.Pow(2, Math.Clamp(failures - 1, 0, 9));
        var own = Min(doubled * (0.8 + 0.4 * Math.Clamp(chance, 0, 1)), LongestOwnWait);
        var wish = Min(after ?? TimeSpan.Zero, LongestObeyedWait);
        return own > wish ? own : wish;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
