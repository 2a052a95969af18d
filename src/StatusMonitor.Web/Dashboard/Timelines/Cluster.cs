namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Incidents of several pages that began together: perhaps of one cause.</summary>
/// <param name="From">When the first began.</param>
/// <param name="Until">When the last began.</param>
/// <param name="Bars">The incidents, by their beginning.</param>
/// <param name="Pages">How many pages.</param>
public sealed record Cluster(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<TimelineBar> Bars, int Pages);
