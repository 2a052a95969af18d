using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Cachet;

public sealed class Cachet3Tests : DialectContract
{
    private protected override IDialect Dialect { get; } = new Cachet3Dialect();

    private protected override IPageLanguage Language { get; } = new Cachet3Language();
}
