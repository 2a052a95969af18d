namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>How a delivery that is not made stands.</summary>
public enum DeliveryStanding
{
    /// <summary>It failed, and is tried again.</summary>
    Retrying,

    /// <summary>It is kept for later.</summary>
    Held,

    /// <summary>It was given up on, and can be replayed.</summary>
    Parked,
}
