namespace StatusMonitor.Simulator.Pages;

/// <summary>What <c>page.updated_at</c> means on a page.</summary>
public enum PageStamp
{
    /// <summary>The time of the last change, strictly growing: genuine Statuspage.</summary>
    Version,

    /// <summary>Stands still whatever happens: seen on incident.io.</summary>
    Frozen,

    /// <summary>The time of rendering, so that no two documents are equal: seen on Cloudflare's own backend and on incident.io.</summary>
    RenderTime,
}
