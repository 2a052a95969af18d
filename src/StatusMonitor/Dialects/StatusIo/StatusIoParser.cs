using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>Turns an answer of the API into a snapshot, or says why it is none.</summary>
internal static class StatusIoParser
{
    /// <summary>The answer names no page, so that all pages of this dialect share a name; the id is in the address that was asked.</summary>
    private static readonly PageIdentity Identity = new("status.io");

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var result = root["result"];
        if (!result.IsObject) return WireValue.Malformed(resource, "result is missing or no object");
        var (incidents, maintenance) = (result["incidents"], result["maintenance"]);
        if (WhatIsMissing(result) is { } missing) return WireValue.Malformed(resource, $"result.{missing} is missing or no list");
        if (StatusIoComponents.Read(result["status"]) is not { } components) return WireValue.Malformed(resource, "a component has no id");
        var adapter = new StatusIoAdapter(components);
        List<Incident> listed = [];
        var isComplete = adapter.AddAll(listed, incidents, IncidentType.Incident, IncidentStatus.Investigating)
            && adapter.AddAll(listed, maintenance["active"], IncidentType.Maintenance, IncidentStatus.InProgress)
            && adapter.AddAll(listed, maintenance["upcoming"], IncidentType.Maintenance, IncidentStatus.Scheduled);
        return isComplete
            ? new ParseResult.Parsed(Snapshot(components, listed))
            : WireValue.Malformed(resource, "an incident or maintenance has no _id");
    }

    private static string? WhatIsMissing(WireValue result)
    {
        if (!result["status"].IsList) return "status";
        if (!result["incidents"].IsList) return "incidents";
        if (!result["maintenance"]["active"].IsList) return "maintenance.active";
        return result["maintenance"]["upcoming"].IsList ? null : "maintenance.upcoming";
    }

    private static PageSnapshot Snapshot(StatusIoComponents components, List<Incident> listed) => new()
    {
        Identity = Identity,
        Name = "",
        IsStampTrusted = false,
        Incidents = ListCoverage.Current,
        Maintenances = ListCoverage.Current,
        HasComponents = true,
        Components = components.Listed,
        Listed = listed,
    };
}
