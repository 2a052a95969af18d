using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>What was recorded of a component on one day of UTC.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">The worst it was known to be in; not read yet where nothing is known of the day.</param>
/// <param name="Trouble">How long it was in that state, where that is trouble or maintenance.</param>
/// <param name="Unreadable">How long its page could not be read.</param>
public readonly record struct HistoryDay(DateOnly Day, ShownState State, TimeSpan Trouble, TimeSpan Unreadable)
{
    /// <summary>Whether anything of the day was recorded.</summary>
    public bool IsRecorded => State != ShownState.NotRead || Unreadable > TimeSpan.Zero;

    /// <summary>Whether it was out or degraded.</summary>
    public bool IsTrouble => State is ShownState.Degraded or ShownState.Outage;

    /// <summary>What the day is shown as: known trouble, or else that the page could not be read.</summary>
    public ShownState Shown => IsTrouble || Unreadable == TimeSpan.Zero ? State : ShownState.Unreadable;
}
