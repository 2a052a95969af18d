namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>What the buttons that send parked deliveries again need.</summary>
/// <param name="Address">Where they send to.</param>
/// <param name="Token">The proof that they were served by us.</param>
/// <param name="Back">The view to come back to, below whatever a proxy serves us.</param>
public sealed record ReplayForm(string Address, string Token, string Back);
