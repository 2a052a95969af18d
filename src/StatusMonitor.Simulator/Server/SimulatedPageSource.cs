using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

internal sealed class SimulatedPageSource(SimulatedPage page) : IDocumentSource
{
    public string? CacheControl => page.Options.CacheControl;

    public RenderedDocument? Get(Route route, int versionsBack) =>
        page.Documents.Get(route.Resource, route.IncidentId, versionsBack);
}
