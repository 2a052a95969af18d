namespace StatusMonitor.Web.Access;

/// <summary>A page that says why there is no other.</summary>
/// <param name="Installation">What the installation is called.</param>
/// <param name="Root">The path below which everything is served; empty for none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">Its usual name.</param>
/// <param name="Detail">What is wrong and what may help.</param>
public sealed record RefusalModel(string Installation, string Root, int Status, string Title, string Detail);
