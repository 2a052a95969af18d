using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>Which pages to show: those that meet all that is set.</summary>
/// <param name="Text">A part of the name or the key; empty for all.</param>
/// <param name="Category">The category; empty for all.</param>
/// <param name="State">The state; null for all.</param>
public sealed record NowFilter(string Text, string Category, ShownState? State)
{
    /// <summary>Whether anything is set.</summary>
    public bool IsSet => Text.Length > 0 || Category.Length > 0 || State is not null;
}
