using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Sorry;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Sorry;

public sealed class SorryTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new SorryDialect();

    private protected override IPageLanguage Language { get; } = new SorryLanguage();
}
