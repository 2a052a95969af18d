using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

public sealed class IncidentIoTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new IncidentIoDialect();

    private protected override IPageLanguage Language { get; } = new IncidentIoLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("incidentio/native/openai-summary.json", IncidentIoDialect.Summary),
        ("incidentio/native/linear-summary.json", IncidentIoDialect.Summary),
        ("incidentio/native/aiven-summary.json", IncidentIoDialect.Summary),
        ("incidentio/native/linear-incidents.json", IncidentIoDialect.Incidents),
        ("incidentio/native/aiven-incidents.json", IncidentIoDialect.Incidents),
    ];
}
