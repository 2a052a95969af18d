using StatusMonitor.Dialects;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.UptimeKuma;

public sealed class UptimeKumaTests : DialectContract
{
    protected override Uri Home => new("https://kuma.lumen.example/status/main");

    private protected override IDialect Dialect { get; } = new UptimeKumaDialect();

    private protected override IPageLanguage Language { get; } = new UptimeKumaLanguage();
}
