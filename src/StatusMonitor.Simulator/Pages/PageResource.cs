namespace StatusMonitor.Simulator.Pages;

/// <summary>The documents a page has.</summary>
public enum PageResource
{
    /// <summary>Any other address below the page: 404.</summary>
    Other,

    /// <summary><c>/api/v2/summary.json</c></summary>
    Summary,

    /// <summary><c>/api/v2/status.json</c></summary>
    Status,

    /// <summary><c>/api/v2/components.json</c></summary>
    Components,

    /// <summary><c>/api/v2/incidents.json</c></summary>
    Incidents,

    /// <summary><c>/api/v2/incidents/unresolved.json</c></summary>
    UnresolvedIncidents,

    /// <summary><c>/api/v2/scheduled-maintenances.json</c></summary>
    ScheduledMaintenances,

    /// <summary><c>/api/v2/scheduled-maintenances/upcoming.json</c></summary>
    UpcomingMaintenances,

    /// <summary><c>/api/v2/scheduled-maintenances/active.json</c></summary>
    ActiveMaintenances,

    /// <summary><c>/incidents/&lt;id&gt;.json</c></summary>
    Incident,
}
