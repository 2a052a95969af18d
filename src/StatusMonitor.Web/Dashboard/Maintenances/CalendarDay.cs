namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>A day of the calendar, in UTC.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsOfMonth">False for the days before and after the month that fill its weeks.</param>
/// <param name="IsToday">Whether it is today.</param>
/// <param name="Windows">Planned work that touches it, by its beginning.</param>
public sealed record CalendarDay(DateOnly Date, bool IsOfMonth, bool IsToday, IReadOnlyList<MaintenanceWindow> Windows);
