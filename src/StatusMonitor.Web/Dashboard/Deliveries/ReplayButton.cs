using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A button that sends parked deliveries again: those that meet all that is set.</summary>
/// <param name="Form">Where it sends to.</param>
/// <param name="Words">What it says.</param>
/// <param name="About">What it is about, for those who do not see where it stands.</param>
public sealed record ReplayButton(ReplayForm Form, string Words, string About)
{
    /// <summary>The handler.</summary>
    public string? Handler { get; init; }

    /// <summary>The page of the incident.</summary>
    public PageKey? Page { get; init; }

    /// <summary>The incident.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>One event.</summary>
    public EventPosition? Position { get; init; }
}
