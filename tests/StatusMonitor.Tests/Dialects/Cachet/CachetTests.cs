using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Cachet;

public sealed class CachetTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new CachetDialect();

    private protected override IPageLanguage Language { get; } = new CachetLanguage();
}
