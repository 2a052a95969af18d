namespace StatusMonitor.Web.Access;

/// <summary>The form by which people come in.</summary>
/// <param name="Installation">What the installation is called.</param>
/// <param name="Root">The path below which everything is served; empty for none.</param>
/// <param name="ReturnTo">Where to go afterwards, below the root.</param>
/// <param name="Name">The name that was given before; empty at first.</param>
/// <param name="Trouble">Why it did not do; null at first.</param>
public sealed record SignInModel(string Installation, string Root, string ReturnTo, string Name, string? Trouble);
