using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Instatus;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Instatus;

public sealed class InstatusTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new InstatusDialect();

    private protected override IPageLanguage Language { get; } = new InstatusLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("instatus/mastodon-social-embedded.json", InstatusDialect.Components),
    ];
}
