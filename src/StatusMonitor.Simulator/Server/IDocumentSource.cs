using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>Where the documents of a hosted page come from.</summary>
internal interface IDocumentSource
{
    string? CacheControl { get; }

    /// <summary>The document, or none: 404.</summary>
    RenderedDocument? Get(Route route, int versionsBack);
}
