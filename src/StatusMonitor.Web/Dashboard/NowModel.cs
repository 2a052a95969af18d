using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard;

/// <summary>All pages, as they stand now.</summary>
/// <param name="Layout">The frame.</param>
public sealed record NowModel(LayoutModel Layout);
