namespace StatusMonitor.Simulator.Pages;

/// <summary>The words Statuspage uses for the impact of an incident. Any other text may be used as well.</summary>
public static class Impacts
{
    /// <summary>No impact.</summary>
    public const string None = "none";

    /// <summary>Minor impact.</summary>
    public const string Minor = "minor";

    /// <summary>Major impact.</summary>
    public const string Major = "major";

    /// <summary>Critical impact.</summary>
    public const string Critical = "critical";

    /// <summary>The impact every maintenance has.</summary>
    public const string Maintenance = "maintenance";
}
