using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>Where the documents of a hosted page come from.</summary>
internal interface IDocumentSource
{
    string? CacheControl { get; }

    /// <summary>The document, or none: 404.</summary>
    RenderedDocument? Get(PageResource resource, string? incidentId, int versionsBack);
}
