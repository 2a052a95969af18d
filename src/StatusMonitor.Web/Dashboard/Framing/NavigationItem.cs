namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>A way to another part of the dashboard.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">Whether the view belongs to it.</param>
public sealed record NavigationItem(string Name, string Address, bool IsCurrent);
