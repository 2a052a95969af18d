using System.Globalization;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// Times as feeds write them: RFC 3339, and RFC 822 with names of zones, two digits for a year and weekdays that are wrong.
/// What is no time is null.
/// </summary>
internal static class FeedDates
{
    private const int Longest = 64;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: > 0 and <= Longest }) return null;
        var words = text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var month = Array.FindIndex(words, word => MonthOf(word) is not null);
        return month > 0 ? Rfc822(words, month) : Rfc3339(text);
    }

    /// <summary>1 to 12 for a month's name or its first three letters.</summary>
    public static int? MonthOf(string word) =>
        word.Length >= 3 && Array.IndexOf(Months, word[..3].ToLowerInvariant()) is var place and >= 0 ? place + 1 : null;

    private static DateTimeOffset? Rfc3339(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        && instant.Year is >= 1970 and < 3000 ? instant : null;

    private static DateTimeOffset? Rfc822(string[] words, int month)
    {
        if (words.Length < month + 3 || !Number(words[month - 1], out var day) || !Number(words[month + 1], out var year)) return null;
        if (!TimeOnly.TryParse(words[month + 2], CultureInfo.InvariantCulture, out var time)) return null;
        if (year < 100) year += year < 70 ? 2000 : 1900;
        if (year is < 1970 or >= 3000 || day < 1 || day > DateTime.DaysInMonth(year, MonthOf(words[month])!.Value)) return null;
        var offset = words.Length > month + 3 ? Zones.OffsetOf(words[month + 3]) ?? TimeSpan.Zero : TimeSpan.Zero;
        return new DateTimeOffset(new DateOnly(year, MonthOf(words[month])!.Value, day).ToDateTime(time), offset).ToUniversalTime();
    }

    private static bool Number(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
