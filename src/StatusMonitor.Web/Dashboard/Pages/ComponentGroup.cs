using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>Components that their page shows together.</summary>
/// <param name="Name">The group's name, clean; empty for those in no group.</param>
/// <param name="Worst">The worst state of any.</param>
/// <param name="IsOpen">Whether it is unfolded when the view is loaded.</param>
/// <param name="First">Those shown at once.</param>
/// <param name="Folded">The rest, in a further fold.</param>
public sealed record ComponentGroup(
    string Name, ShownState Worst, bool IsOpen, IReadOnlyList<ComponentModel> First, IReadOnlyList<ComponentModel> Folded)
{
    /// <summary>How many there are.</summary>
    public int Count => First.Count + Folded.Count;
}
