using System.Globalization;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>A time without a year, such as <c>Aug 21, 00:37 UTC</c>.</summary>
internal static class BlockTime
{
    /// <summary>Steps are not always in the order of their times.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromDays(1);

    /// <param name="text">Month, day, time and zone.</param>
    /// <param name="near">A time that it is near to; without one there is no year to be told.</param>
    /// <param name="isBefore">True when it lies before that time, however long.</param>
    public static DateTimeOffset? Parse(string text, DateTimeOffset? near, bool isBefore)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (near is not { } other || words.Length < 3 || FeedDates.MonthOf(words[0]) is not { } month) return null;
        if (!int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day)) return null;
        if (!TimeOnly.TryParse(words[2], CultureInfo.InvariantCulture, out var time)) return null;
        var offset = words.Length > 3 ? Zones.OffsetOf(words[3]) ?? TimeSpan.Zero : TimeSpan.Zero;
        DateTimeOffset? best = null;
        for (var year = other.Year + 1; year >= Math.Max(other.Year - 8, 1970); year--)
        {
            if (day < 1 || day > DateTime.DaysInMonth(year, month)) continue;
            var at = new DateTimeOffset(new DateOnly(year, month, day).ToDateTime(time), offset).ToUniversalTime();
            if (isBefore && at <= other + Disorder) return at;
            if (best is null || (at - other).Duration() < (best.Value - other).Duration()) best = at;
        }

        return best;
    }
}
