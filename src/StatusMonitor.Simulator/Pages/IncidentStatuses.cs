namespace StatusMonitor.Simulator.Pages;

/// <summary>The words Statuspage uses for the state of an incident or a maintenance. Any other text may be used as well.</summary>
public static class IncidentStatuses
{
    /// <summary>The cause is being looked for.</summary>
    public const string Investigating = "investigating";

    /// <summary>The cause is known.</summary>
    public const string Identified = "identified";

    /// <summary>A fix is in place and is being watched.</summary>
    public const string Monitoring = "monitoring";

    /// <summary>The incident is over.</summary>
    public const string Resolved = "resolved";

    /// <summary>A postmortem has been published.</summary>
    public const string Postmortem = "postmortem";

    /// <summary>A maintenance that has not begun.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>A maintenance that is under way.</summary>
    public const string InProgress = "in_progress";

    /// <summary>A maintenance whose outcome is being checked.</summary>
    public const string Verifying = "verifying";

    /// <summary>A maintenance that is over.</summary>
    public const string Completed = "completed";
}
