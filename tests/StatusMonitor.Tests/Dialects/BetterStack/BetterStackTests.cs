using StatusMonitor.Dialects;
using StatusMonitor.Dialects.BetterStack;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.BetterStack;

public sealed class BetterStackTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new BetterStackDialect();

    private protected override IPageLanguage Language { get; } = new BetterStackLanguage();
}
