using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>That an incident is not known.</summary>
/// <param name="Layout">The frame.</param>
/// <param name="Page">The address of its page's view; null when that is not watched either.</param>
/// <param name="Timeline">The address of the timeline.</param>
public sealed record NoIncidentModel(LayoutModel Layout, string? Page, string Timeline);
