using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Incidents and schedules are numbered each for themselves: a schedule's id says that it is one.</summary>
internal static class CachetIds
{
    /// <summary>The id of the text an incident opened with, which has none of its own.</summary>
    public static readonly UpdateId Opening = new("opening");

    private const string SchedulePrefix = "schedule-";

    public static IncidentId OfSchedule(string id) => new(SchedulePrefix + id);

    /// <summary>Where below the API an incident or schedule lies.</summary>
    public static string PathOf(IncidentId incident) => incident.Value.StartsWith(SchedulePrefix, StringComparison.Ordinal)
        ? $"schedules/{Uri.EscapeDataString(incident.Value[SchedulePrefix.Length..])}"
        : $"incidents/{Uri.EscapeDataString(incident.Value)}";
}
