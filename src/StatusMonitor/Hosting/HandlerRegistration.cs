using StatusMonitor.Delivery;
using StatusMonitor.Handlers;

namespace StatusMonitor.Hosting;

/// <summary>A handler and how it is served.</summary>
internal sealed record HandlerRegistration(IHandler Handler, DeliveryOptions Delivery)
{
    public HandlerRegistration(IHandler handler, DeliveryGuarantee guarantee)
        : this(handler, new DeliveryOptions { Guarantee = guarantee })
    {
    }
}
