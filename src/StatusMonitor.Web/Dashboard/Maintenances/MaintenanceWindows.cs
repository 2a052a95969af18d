using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>Planned work as it is shown. Pure.</summary>
internal static class MaintenanceWindows
{
    public static MaintenanceWindow Of(IncidentRecord record, string pageName, string address, DateTimeOffset now)
    {
        var known = record.Incident;
        var from = known.ScheduledFor ?? record.BeganAt;
        var state = StateOf(record, from, now);
        return new MaintenanceWindow
        {
            PageName = pageName,
            Name = PageText.Line(known.Name),
            Address = address,
            Status = PageText.Line(known.Status),
            State = state,
            From = from,
            Until = known.ScheduledUntil,
            ShownUntil = ShownUntil(record, state, from, now),
        };
    }

    private static MaintenanceState StateOf(IncidentRecord record, DateTimeOffset from, DateTimeOffset now)
    {
        var known = record.Incident;
        if (record.IsGone) return MaintenanceState.Vanished;
        if (!known.IsOpen) return MaintenanceState.Over;
        if (known.ScheduledUntil <= now) return MaintenanceState.Overdue;
        if (known.Status is IncidentStatus.InProgress or IncidentStatus.Verifying) return MaintenanceState.Running;
        return from <= now ? MaintenanceState.Due : MaintenanceState.Upcoming;
    }

    private static DateTimeOffset ShownUntil(IncidentRecord record, MaintenanceState state, DateTimeOffset from, DateTimeOffset now)
    {
        var until = state switch
        {
            MaintenanceState.Overdue when record.Incident.Status is IncidentStatus.InProgress or IncidentStatus.Verifying => now,
            MaintenanceState.Over => Later(record.Incident.ScheduledUntil ?? from, record.EndedAt ?? from),
            _ => record.Incident.ScheduledUntil ?? from,
        };
        return Later(until, from);
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
