namespace StatusMonitor.Dialects;

/// <summary>How sure a dialect is that a body is its own.</summary>
public enum Recognition
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It can be read, but whatever else the page speaks says more.</summary>
    Possible,

    /// <summary>It can be read, but others serve the like: taken when nobody is certain.</summary>
    Likely,

    /// <summary>It is.</summary>
    Certain,
}
