using StatusMonitor.Dialects;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.UptimeKuma;

public sealed class UptimeKumaTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new UptimeKumaDialect();

    private protected override IPageLanguage Language { get; } = new UptimeKumaLanguage();
}
