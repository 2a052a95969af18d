namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A handler, and what its viewer may do.</summary>
/// <param name="Handler">The handler.</param>
/// <param name="Form">What they act with; null for nothing.</param>
public sealed record HandlerView(HandlerModel Handler, ReplayForm? Form);
