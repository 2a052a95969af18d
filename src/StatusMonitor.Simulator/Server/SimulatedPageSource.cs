using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

internal sealed class SimulatedPageSource(SimulatedPage page) : IDocumentSource
{
    public string? CacheControl => page.Options.CacheControl;

    public RenderedDocument? Get(PageResource resource, string? incidentId, int versionsBack) =>
        page.Documents.Get(resource, incidentId, versionsBack);
}
