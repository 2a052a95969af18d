using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>How many pages are in a state.</summary>
/// <param name="State">The state; null for all pages.</param>
/// <param name="Number">How many pages of the chosen name and category.</param>
/// <param name="Address">Where only these are shown, or all again.</param>
/// <param name="IsChosen">Whether only these are shown now.</param>
public sealed record StateCount(ShownState? State, int Number, string Address, bool IsChosen);
