using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The types of incidents as the columns word them.</summary>
internal static class IncidentTypeNames
{
    public static string Of(IncidentType type) => type == IncidentType.Maintenance ? "maintenance" : "incident";
}
