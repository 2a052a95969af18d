namespace StatusMonitor.Simulator.Pages;

/// <summary>Which product the page pretends to be.</summary>
public enum PageStyle
{
    /// <summary>Atlassian Statuspage, public API v2.</summary>
    Statuspage,

    /// <summary>
    /// incident.io's look-alike of that API: ULIDs, whole seconds, no ETag, no maintenance resources, few members,
    /// and no <c>incidents</c> member in the summary while there is none.
    /// </summary>
    IncidentIo,
}
