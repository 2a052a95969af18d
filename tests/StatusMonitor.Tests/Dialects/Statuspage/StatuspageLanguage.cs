using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Tests.Dialects.Statuspage;

/// <summary>What the simulator speaks anyway.</summary>
internal sealed class StatuspageLanguage : IPageLanguage
{
    public string Dialect => "statuspage";

    public LanguageDocument? Answer(string path, PageState page)
    {
        var route = Route.Of($"/lumen{path}");
        var documents = new StatuspageDocuments(page, new SimulatedPageOptions { Name = page.Name }, page.UpdatedAt);
        return documents.Render(route.Resource, route.IncidentId) is { } body ? new LanguageDocument(body) : null;
    }
}
