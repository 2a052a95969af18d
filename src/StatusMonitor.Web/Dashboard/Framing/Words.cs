using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Numbers, lengths and the pages' words, for people. Pure.</summary>
internal static class Words
{
    /// <summary><c>in_progress</c> becomes <c>In progress</c>; a word nobody knows passes through.</summary>
    public static string Spoken(string word)
    {
        var spaced = word.Replace('_', ' ').Trim();
        return spaced.Length == 0 ? "" : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    /// <summary><c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Count(long number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : $"{Number(number)} {many ?? one + "s"}";

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Its two largest units: <c>2 d 3 h</c>, <c>1 h 5 min</c>, <c>42 s</c>, <c>0.4 s</c>.</summary>
    public static string Length(TimeSpan length)
    {
        if (length < TimeSpan.Zero) return "−" + Length(-length);
        if (length.TotalSeconds < 10) return string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.#} s");
        if (length.TotalMinutes < 1) return $"{(int)length.TotalSeconds} s";
        if (length.TotalHours < 1) return Two((int)length.TotalMinutes, "min", length.Seconds, "s");
        return length.TotalDays < 1 ? Two((int)length.TotalHours, "h", length.Minutes, "min") : Two((int)length.TotalDays, "d", length.Hours, "h");
    }

    /// <summary>In steps of 1,000: <c>3.2 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        if (bytes < 1000) return $"{bytes} B";
        var (amount, unit) = (bytes / 1000.0, 0);
        for (; amount >= 1000 && unit < 3; unit++) amount /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {"kMGT"[unit]}B");
    }

    /// <summary>An instant in UTC to the second: <c>2026-11-03 14:32:00 UTC</c>.</summary>
    public static string Exact(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant for the <c>datetime</c> attribute.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Two(int large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
