using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Vultr;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Vultr;

/// <summary>What every dialect keeps to, in Vultr's words.</summary>
public sealed class VultrTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new VultrDialect();

    private protected override IPageLanguage Language { get; } = new VultrLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("vultr/status-2026-08.json", VultrDialect.Alerts),
    ];

}
