namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>Google Workspace's dashboard.</summary>
internal sealed class GoogleWorkspaceDialect() : GoogleDialect(GoogleDashboard.Workspace)
{
    protected override bool IsAt(Uri page) =>
        page.Host is "www.google.com" or "google.com" && page.AbsolutePath.StartsWith("/appsstatus", StringComparison.Ordinal);
}
