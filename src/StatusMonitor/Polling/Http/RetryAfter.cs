using System.Globalization;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Reads Retry-After (RFC 9110 §10.2.3) from its raw text. The typed header of .NET takes an epoch for a delay of 19,675 days and
/// knows no upper limit.
/// </summary>
internal static class RetryAfter
{
    // Without the day's name: a wrong one changes nothing about the instant.
    private static readonly string[] DateForms =
    [
        "d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss 'UTC'",
        "d-MMM-yy HH:mm:ss 'GMT'", "d-MMM-yy HH:mm:ss 'UTC'",
        "MMM d HH:mm:ss yyyy",
    ];

    /// <summary>How long to wait, or null where the header is missing or says nothing valid.</summary>
    /// <param name="raw">The header as it came: whole seconds, or an HTTP date in any of its three forms.</param>
    /// <param name="now">The present time; a date before it means no wait.</param>
    /// <param name="max">Longer waits are cut to this.</param>
    public static TimeSpan? Parse(string? raw, DateTimeOffset now, TimeSpan max)
    {
        var text = raw.AsSpan().Trim();
        if (text.IsEmpty)
            return null;
        if (!text.ContainsAnyExceptInRange('0', '9'))
            return Seconds(text, max);
        return Date(text) is { } date ? Clamp(date - now, max) : null;
    }

    private static TimeSpan Seconds(ReadOnlySpan<char> digits, TimeSpan max) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < max.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : max;

    private static DateTimeOffset? Date(ReadOnlySpan<char> text)
    {
        var name = text.IndexOfAny(' ', ',');
        if (name < 3 || text[..name].ContainsAnyExcept(Letters))
            return null;
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite;
        var rest = text[name..].TrimStart(", ");
        return DateTimeOffset.TryParseExact(rest, DateForms, CultureInfo.InvariantCulture, styles, out var date) ? date : null;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static TimeSpan Clamp(TimeSpan wait, TimeSpan max) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero : wait > max ? max : wait;
}
