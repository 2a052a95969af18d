namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>Google Cloud's dashboard.</summary>
internal sealed class GoogleCloudDialect() : GoogleDialect(GoogleDashboard.Cloud)
{
    protected override bool IsAt(Uri page) => page.Host is "status.cloud.google.com" && !page.AbsolutePath.StartsWith("/maps-platform", StringComparison.Ordinal);
}
