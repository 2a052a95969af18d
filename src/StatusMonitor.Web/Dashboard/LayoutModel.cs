namespace StatusMonitor.Web.Dashboard;

/// <summary>What every view is framed with.</summary>
/// <param name="Title">The view's title.</param>
public sealed record LayoutModel(string Title);
