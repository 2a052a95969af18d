using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Statuspage;

public sealed class StatuspageTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new StatuspageDialect();

    private protected override IPageLanguage Language { get; } = new StatuspageLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("statuspage/anthropic-summary-2026-10-07-open-incident.json", StatuspageDialect.Summary),
        ("statuspage/github-incidents-weekly-incident.json", StatuspageDialect.Incidents),
        ("statuspage/anthropic-scheduled-maintenances-2026-09-15.json", StatuspageDialect.Maintenances),
        ("statuspage/oracle-cloud-summary-2022-03-15.json", StatuspageDialect.Summary),
        ("incidentio/openai-summary-2026-09-29-two-open-incidents.json", StatuspageDialect.Summary),
    ];
}
