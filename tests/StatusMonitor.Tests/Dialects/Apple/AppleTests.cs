using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Apple;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Apple;

/// <summary>What every dialect keeps to, in Apple's words.</summary>
public sealed class AppleTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new AppleDialect();

    private protected override IPageLanguage Language { get; } = new AppleLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("apple/developer-system-status-2020-trimmed.json", AppleDialect.Status),
    ];

}
