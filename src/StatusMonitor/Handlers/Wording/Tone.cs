namespace StatusMonitor.Handlers.Wording;

/// <summary>What a piece of text is, which decides its colour.</summary>
internal enum Tone
{
    /// <summary>Text as any other.</summary>
    Plain,

    /// <summary>Present but not to be looked at first: times, context.</summary>
    Quiet,

    /// <summary>The page's name.</summary>
    Strong,

    /// <summary>Over, or works.</summary>
    Good,

    /// <summary>Planned work, or information about the watching itself.</summary>
    Info,

    /// <summary>Impaired, or not known.</summary>
    Warning,

    /// <summary>Broken.</summary>
    Bad,

    /// <summary>Text that was there before an edit.</summary>
    Removed,

    /// <summary>Text that is there since an edit.</summary>
    Added,
}
