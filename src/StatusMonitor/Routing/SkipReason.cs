namespace StatusMonitor.Routing;

/// <summary>Why an event is not for a handler.</summary>
internal enum SkipReason
{
    /// <summary>History recorded at first sight.</summary>
    Silent,

    /// <summary>It is meant for other handlers.</summary>
    NotAddressed,

    /// <summary>It is about this handler's own trouble.</summary>
    Own,

    /// <summary>No route leads it here.</summary>
    NoRoute,

    /// <summary>An edit, and the handler takes none.</summary>
    Edit,

    /// <summary>None of the page's components that were asked for.</summary>
    Component,

    /// <summary>A silence.</summary>
    Silenced,

    /// <summary>It was told as part of another incident, and is over.</summary>
    Folded,

    /// <summary>Quiet hours that leave out.</summary>
    Quiet,

    /// <summary>A reminder of an incident that has ended since.</summary>
    Over,
}
