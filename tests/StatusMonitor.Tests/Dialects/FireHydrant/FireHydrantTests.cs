using StatusMonitor.Dialects;
using StatusMonitor.Dialects.FireHydrant;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.FireHydrant;

public sealed class FireHydrantTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new FireHydrantDialect();

    private protected override IPageLanguage Language { get; } = new FireHydrantLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures => [("firehydrant/redis-payload.json", FireHydrantDialect.Payload)];
}
