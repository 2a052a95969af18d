namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A silence, in words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsActive">Whether it holds now; otherwise it is to come.</param>
/// <param name="What">Which events.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Comment">Why.</param>
public sealed record SilenceLine(string Id, bool IsActive, string What, DateTimeOffset From, DateTimeOffset Until, string Comment);
