namespace StatusMonitor.Handlers.Paging;

/// <summary>What a pager is asked to do.</summary>
internal enum AlertAction
{
    /// <summary>Open the alert, or bring the open one up to date.</summary>
    Trigger,

    /// <summary>End it.</summary>
    Resolve,
}
