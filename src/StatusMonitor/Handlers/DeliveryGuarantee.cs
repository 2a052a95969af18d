namespace StatusMonitor.Handlers;

/// <summary>What to do with a delivery whose outcome a crash made unknown.</summary>
public enum DeliveryGuarantee
{
    /// <summary>Send it again (default): nothing is lost, a receiver that does not look at ids may see it twice.</summary>
    AtLeastOnce,

    /// <summary>Park it as unknown: never twice, perhaps not at all.</summary>
    AtMostOnce,
}
