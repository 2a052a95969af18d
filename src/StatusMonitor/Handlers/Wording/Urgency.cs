namespace StatusMonitor.Handlers.Wording;

/// <summary>How loudly a push message asks for attention.</summary>
internal enum Urgency
{
    /// <summary>Planned work, edits, what has no impact.</summary>
    Low,

    /// <summary>Minor impact, ends, a page that cannot be read.</summary>
    Normal,

    /// <summary>Major impact, a broken component, a handler that fails.</summary>
    High,

    /// <summary>Critical impact.</summary>
    Critical,
}
