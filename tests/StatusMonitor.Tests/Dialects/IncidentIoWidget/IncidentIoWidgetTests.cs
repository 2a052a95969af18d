using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.IncidentIoWidget;

public sealed class IncidentIoWidgetTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new IncidentIoWidgetDialect();

    private protected override IPageLanguage Language { get; } = new IncidentIoWidgetLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("incidentio/openai-v1-summary-edited.json", IncidentIoWidgetDialect.Widget),
        ("incidentio/v1-summary-maintenance-synthetic.json", IncidentIoWidgetDialect.Widget),
    ];
}
