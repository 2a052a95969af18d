using StatusMonitor.Tests.Dialects.GoogleCloud;

namespace StatusMonitor.Tests.Dialects.GoogleWorkspace;

/// <summary>The same board under another name.</summary>
internal sealed class GoogleWorkspaceLanguage : GoogleCloudLanguage
{
    public override string Dialect => "google-workspace";

    public override Uri Home => new("https://www.google.com/appsstatus/dashboard");
}
