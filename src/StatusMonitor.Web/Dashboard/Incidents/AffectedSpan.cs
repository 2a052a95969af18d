using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>A time in which a component stayed in one state.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Until">Its end.</param>
/// <param name="State">The state as it is shown.</param>
/// <param name="Word">The page's word for it; empty where none was given.</param>
public sealed record AffectedSpan(DateTimeOffset From, DateTimeOffset Until, ShownState State, string Word);
