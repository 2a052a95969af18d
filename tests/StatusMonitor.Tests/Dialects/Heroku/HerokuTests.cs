using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Heroku;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Heroku;

/// <summary>What every dialect keeps to, in Heroku's words.</summary>
public sealed class HerokuTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new HerokuDialect();

    private protected override IPageLanguage Language { get; } = new HerokuLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("heroku/current-status-green.json", HerokuDialect.Current),
    ];

}
