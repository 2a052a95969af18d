using StatusMonitor.Dialects;
using StatusMonitor.Dialects.GoogleCloud;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.GoogleCloud;

/// <summary>What every dialect keeps to, in Google's words.</summary>
public sealed class GoogleCloudTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new GoogleCloudDialect();

    private protected override IPageLanguage Language { get; } = new GoogleCloudLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("gcp/gcp-incidents-2026-08-20.json", Dialect.Resources[0]),
        ("gcp/gcp-incidents-2026-08-collected.json", Dialect.Resources[0]),
        ("gcp/gcp-incidents-devops-status.json", Dialect.Resources[0]),
    ];

}
