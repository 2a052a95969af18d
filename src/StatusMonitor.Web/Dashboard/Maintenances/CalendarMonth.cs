using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>A month in weeks that begin on Monday, its days in UTC. Pure.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Weeks">Its weeks, seven days each.</param>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks)
{
    private const string Form = "yyyy-MM";

    /// <summary><c>November 2026</c>.</summary>
    public string Name => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month before as it stands in addresses, or null at the beginning of all calendars.</summary>
    public string? Before => First.Year > 1970 ? First.AddMonths(-1).ToString(Form, CultureInfo.InvariantCulture) : null;

    /// <summary>The month after as it stands in addresses, or null at their end.</summary>
    public string? After => First.Year < 9000 ? First.AddMonths(1).ToString(Form, CultureInfo.InvariantCulture) : null;

    /// <summary>The first day of the month that an address names, or of the present one.</summary>
    public static DateOnly FirstOf(string? month, DateTimeOffset now) =>
        DateOnly.TryParseExact(month, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && named.Year is >= 1970 and <= 9000
            ? named
            : new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);

    /// <summary>The Monday that the month's first week begins with.</summary>
    public static DateOnly Start(DateOnly first) => first.AddDays(-(((int)first.DayOfWeek + 6) % 7));

    /// <summary>The day after the Sunday that its last week ends with.</summary>
    public static DateOnly End(DateOnly first)
    {
        var last = first.AddMonths(1).AddDays(-1);
        return last.AddDays(7 - (((int)last.DayOfWeek + 6) % 7));
    }

    /// <summary>The month with what touches its days.</summary>
    public static CalendarMonth Of(DateOnly first, IReadOnlyList<MaintenanceWindow> windows, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = Enumerable.Range(0, End(first).DayNumber - Start(first).DayNumber)
            .Select(at => Start(first).AddDays(at))
            .Select(day => new CalendarDay(day, day.Month == first.Month, day == today, [.. windows.Where(window => window.Touches(day)).OrderBy(window => window.From)]));
        return new CalendarMonth(first, [.. days.Chunk(7)]);
    }
}
