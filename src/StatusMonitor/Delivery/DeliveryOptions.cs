using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>How one handler is to be served.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>What to do with a delivery whose outcome is unknown. Default: at least once.</summary>
    public DeliveryGuarantee Guarantee { get; init; } = DeliveryGuarantee.AtLeastOnce;

    /// <summary>Which events go to the handler; silent ones never do. Must be pure and must not throw. Default: all.</summary>
    public Func<StatusEvent, bool> Route { get; init; } = static _ => true;
}
