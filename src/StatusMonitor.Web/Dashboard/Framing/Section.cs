namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>The parts of the dashboard that its navigation leads to.</summary>
public enum Section
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>All pages, now.</summary>
    Now,

    /// <summary>All incidents on one axis.</summary>
    Timeline,

    /// <summary>Planned work.</summary>
    Maintenance,

    /// <summary>How deliveries stand.</summary>
    Deliveries,
}
