using StatusMonitor.Dialects;
using StatusMonitor.Dialects.StatusIo;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.StatusIo;

public sealed class StatusIoTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new StatusIoDialect();

    private protected override IPageLanguage Language { get; } = new StatusIoLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("statusio/gitlab-1.0-status.json", StatusIoDialect.Status),
        ("statusio/incident-doc-derived.json", StatusIoDialect.Status),
    ];
}
