using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Hosting;

/// <summary>A handler and how it is served.</summary>
internal sealed record HandlerRegistration(IHandler Handler, DeliveryGuarantee Guarantee, Func<StatusEvent, bool>? Route = null);
