using StatusMonitor.Dialects;
using StatusMonitor.Dialects.GoogleCloud;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.GoogleWorkspace;

/// <summary>What every dialect keeps to, at Google Workspace, which speaks as Google Cloud does.</summary>
public sealed class GoogleWorkspaceTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new GoogleWorkspaceDialect();

    private protected override IPageLanguage Language { get; } = new GoogleWorkspaceLanguage();

}
