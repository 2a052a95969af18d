using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>One day, or some days in a row that are alike, as drawn.</summary>
/// <param name="Start">The number of its first day, from 0.</param>
/// <param name="Length">How many days.</param>
/// <param name="State">What it is shown as.</param>
/// <param name="IsAlsoUnreadable">Whether the page could not be read for a part of it.</param>
/// <param name="Text">What it says in words.</param>
public readonly record struct HistoryBar(int Start, int Length, ShownState State, bool IsAlsoUnreadable, string Text);
