namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A delivery that is not made, where it is shown.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Form">What its viewer acts with; null for nothing.</param>
/// <param name="ShowsHandler">Whether the handler is not said around it.</param>
/// <param name="ShowsIncident">Whether it leads to its incident.</param>
public sealed record OpenDeliveryModel(OpenDelivery Delivery, ReplayForm? Form, bool ShowsHandler, bool ShowsIncident);
