using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>Planned work on one day of the calendar.</summary>
/// <param name="Window">The work.</param>
/// <param name="Day">The day, in UTC.</param>
public sealed record MaintenanceOnDay(MaintenanceWindow Window, DateOnly Day)
{
    /// <summary>When on that day: its hour where it begins, and that it goes on where it began before.</summary>
    public string Hour => DateOnly.FromDateTime(Window.From.UtcDateTime) == Day
        ? Window.From.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)
        : "goes on";
}
