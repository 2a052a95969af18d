namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>How a piece of a page's text is shown.</summary>
public enum PieceKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>As a link to the http or https address that it is.</summary>
    Link,

    /// <summary>As the name of a character that would have done something to the text around it.</summary>
    Control,

    /// <summary>As words that are new.</summary>
    Added,

    /// <summary>As words that are gone.</summary>
    Removed,

    /// <summary>As our own word for what is left out.</summary>
    LeftOut,
}
