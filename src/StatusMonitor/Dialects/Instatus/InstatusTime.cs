using System.Globalization;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>Reads <c>Jun  5, 01:40:38 GMT+0</c>, which has no year.</summary>
internal static class InstatusTime
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <summary>The instant; of the years it may be in the one that brings it nearest to another time. Null where it cannot be read.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset? near)
    {
        var parts = text.Split([' ', ',', '\n', '\r', '\t'], 6, StringSplitOptions.RemoveEmptyEntries);
        if (near is not { } anchor || parts.Length < 3) return null;
        var month = Array.FindIndex(Months, name => name.Length > 0 && parts[0].StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        if (month == 0 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day)) return null;
        if (!TimeSpan.TryParse(parts[2], CultureInfo.InvariantCulture, out var time) || time < TimeSpan.Zero || time >= TimeSpan.FromDays(1)) return null;
        return Nearest(anchor, month, day, time - OffsetOf(parts.Length > 3 ? parts[3] : ""));
    }

    private static DateTimeOffset? Nearest(DateTimeOffset anchor, int month, int day, TimeSpan time)
    {
        DateTimeOffset? nearest = null;
        for (var year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            if (day < 1 || day > DateTime.DaysInMonth(year, month)) continue;
            var instant = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) + time;
            if (nearest is not { } best || (instant - anchor).Duration() < (best - anchor).Duration()) nearest = instant;
        }

        return nearest;
    }

    /// <summary><c>GMT+0</c>, <c>GMT-5</c>, <c>GMT+5:30</c>; anything else is taken for UTC.</summary>
    private static TimeSpan OffsetOf(string zone)
    {
        if (zone.Length < 5 || !zone.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) || zone[3] is not ('+' or '-')) return TimeSpan.Zero;
        var digits = zone[4..];
        if (!digits.Contains(':', StringComparison.Ordinal)) digits += ":00";
        if (!TimeSpan.TryParseExact(digits, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out var offset) || offset > TimeSpan.FromHours(14)) return TimeSpan.Zero;
        return zone[3] == '-' ? -offset : offset;
    }
}
