namespace StatusMonitor.Model;

/// <summary>The lifecycle words of the field. Pages may use others, which pass through.</summary>
public static class IncidentStatus
{
    /// <summary>Being looked into.</summary>
    public const string Investigating = "investigating";

    /// <summary>Cause known.</summary>
    public const string Identified = "identified";

    /// <summary>Mended, being watched.</summary>
    public const string Monitoring = "monitoring";

    /// <summary>Over.</summary>
    public const string Resolved = "resolved";

    /// <summary>Over and explained.</summary>
    public const string Postmortem = "postmortem";

    /// <summary>Maintenance announced.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>Maintenance running.</summary>
    public const string InProgress = "in_progress";

    /// <summary>Maintenance being checked.</summary>
    public const string Verifying = "verifying";

    /// <summary>Maintenance over.</summary>
    public const string Completed = "completed";

    /// <summary>Told by a page that does not say how it goes on, such as a feed whose entries name no step: neither open nor over.</summary>
    public const string Reported = "reported";

    /// <summary>Whether a word means that the incident or maintenance is over.</summary>
    public static bool IsEnd(string status) => status is Resolved or Postmortem or Completed;

    /// <summary>Whether a word means that it is going on or planned. Of what was merely reported neither this nor the end is known.</summary>
    public static bool IsOpen(string status) => !IsEnd(status) && status != Reported;
}
