namespace StatusMonitor.Model;

/// <summary>What a list in a reading is a list of, which decides what absence from it means.</summary>
public enum ListCoverage
{
    /// <summary>The reading has no such list.</summary>
    None,

    /// <summary>Those not ended, perhaps capped. Absence means nothing.</summary>
    Open,

    /// <summary>The most recent ones in any state. An item gone while an older one remains was taken away.</summary>
    Recent,

    /// <summary>All that are not ended, and no other list says how they end. Long absent, and the page no longer tells of it.</summary>
    Current,
}
