using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Upptime;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Upptime;

public sealed class UpptimeTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new UpptimeDialect();

    private protected override IPageLanguage Language { get; } = new UpptimeLanguage();
}
