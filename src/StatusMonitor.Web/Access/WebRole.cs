namespace StatusMonitor.Web.Access;

/// <summary>What somebody may do; each includes the ones before.</summary>
public enum WebRole
{
    /// <summary>Nothing but the signs of life and the way in.</summary>
    Nobody,

    /// <summary>Looks.</summary>
    Reader,

    /// <summary>Silences and sends again.</summary>
    Operator,
}
