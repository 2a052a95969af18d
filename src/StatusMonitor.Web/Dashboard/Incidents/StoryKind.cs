namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>What an entry of an incident's story is about.</summary>
public enum StoryKind
{
    /// <summary>An update that the page published.</summary>
    Update,

    /// <summary>The incident itself changed without an update.</summary>
    Change,

    /// <summary>It is gone from the page, which is no end.</summary>
    Vanished,

    /// <summary>From here on its page could not be read.</summary>
    Unreadable,

    /// <summary>From here on its page could be read again.</summary>
    Readable,
}
