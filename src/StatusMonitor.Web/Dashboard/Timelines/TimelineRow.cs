using StatusMonitor.Web.Dashboard.History;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>A page on the timeline.</summary>
/// <param name="Name">Its name, a clean line.</param>
/// <param name="Address">The address of its view.</param>
/// <param name="Bars">Its incidents, by their beginning.</param>
/// <param name="Lanes">How many lanes they take; at least 1.</param>
/// <param name="Unreadable">When it could not be read.</param>
public sealed record TimelineRow(string Name, string Address, IReadOnlyList<TimelineBar> Bars, int Lanes, IReadOnlyList<UnreadableSpan> Unreadable);
