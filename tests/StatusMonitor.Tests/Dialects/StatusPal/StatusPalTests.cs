using StatusMonitor.Dialects;
using StatusMonitor.Dialects.StatusPal;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.StatusPal;

public sealed class StatusPalTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new StatusPalDialect();

    private protected override IPageLanguage Language { get; } = new StatusPalLanguage();
}
