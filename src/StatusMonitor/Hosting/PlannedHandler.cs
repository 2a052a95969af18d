using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Hosting;

/// <summary>A handler of a configuration, not yet made. Compared by <paramref name="Fingerprint"/>: an unchanged one is left running.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Options">Its options, without mistakes.</param>
/// <param name="Delivery">How it is served.</param>
/// <param name="Template">The user's wording, or null.</param>
/// <param name="Fingerprint">The same for the same configuration, secrets included; never shown.</param>
internal sealed record PlannedHandler(
    string Name, HandlerType Type, object Options, DeliveryOptions Delivery, ITextTemplate? Template, string Fingerprint);
