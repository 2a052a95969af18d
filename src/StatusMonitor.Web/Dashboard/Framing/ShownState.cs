namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>What a view shows of a page or a component; the later, the more it needs a look.</summary>
public enum ShownState
{
    /// <summary>All well.</summary>
    Operational,

    /// <summary>Planned work in progress, nothing worse.</summary>
    Maintenance,

    /// <summary>Not read yet since the start: nothing is known now.</summary>
    NotRead,

    /// <summary>Cannot be read: nothing is known now.</summary>
    Unreadable,

    /// <summary>Slow or partly out.</summary>
    Degraded,

    /// <summary>Down.</summary>
    Outage,
}
