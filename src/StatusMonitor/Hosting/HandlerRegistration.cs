using StatusMonitor.Handlers;

namespace StatusMonitor.Hosting;

/// <summary>A handler and how it is served.</summary>
internal sealed record HandlerRegistration(IHandler Handler, DeliveryGuarantee Guarantee);
