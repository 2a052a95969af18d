using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>From what is known to what is shown, in state, word and class. What cannot be read is never shown as its last known state. Pure.</summary>
internal static class States
{
    public static IReadOnlyList<ShownState> WorstFirst { get; } = [.. Enum.GetValues<ShownState>().OrderDescending()];

    public static ShownState Of(PageStatus? status) => status switch
    {
        null => ShownState.NotRead,
        { Failure: not null } => ShownState.Unreadable,
        _ => Of(status.Condition),
    };

    public static ShownState Of(PageCondition condition) => condition switch
    {
        PageCondition.Operational => ShownState.Operational,
        PageCondition.Maintenance => ShownState.Maintenance,
        PageCondition.Degraded => ShownState.Degraded,
        PageCondition.Outage => ShownState.Outage,
        _ => ShownState.NotRead,
    };

    /// <summary>A component's state by the page's own word.</summary>
    public static ShownState OfComponent(string status) => Of(Conditions.OfComponent(status));

    /// <summary>Whether somebody on call should look.</summary>
    public static bool IsTrouble(ShownState state) => state is ShownState.Outage or ShownState.Unreadable or ShownState.Degraded;

    public static string Word(ShownState state) => state switch
    {
        ShownState.Operational => "Operational",
        ShownState.Maintenance => "Maintenance",
        ShownState.NotRead => "Not read yet",
        ShownState.Degraded => "Degraded",
        ShownState.Unreadable => "Cannot read",
        _ => "Outage",
    };

    /// <summary>The word in addresses, classes and icons: <c>outage</c>.</summary>
    public static string Name(ShownState state) => state switch
    {
        ShownState.Operational => "operational",
        ShownState.Maintenance => "maintenance",
        ShownState.NotRead => "unread",
        ShownState.Degraded => "degraded",
        ShownState.Unreadable => "unreadable",
        _ => "outage",
    };
}
