using StatusMonitor.Simulator.Faults;

namespace StatusMonitor.Simulator.Server;

/// <summary>A page with an address.</summary>
public sealed class HostedPage
{
    internal HostedPage(string serverUrl, string path, IDocumentSource source) =>
        (Path, Url, Source) = (path, $"{serverUrl}/{path}", source);

    /// <summary>The first segment of its path.</summary>
    public string Path { get; }

    /// <summary>Its address, without a slash at its end; resources lie below it, as <c>/api/v2/summary.json</c>.</summary>
    public string Url { get; }

    /// <summary>What goes wrong on this page.</summary>
    public FaultPlan Faults { get; } = new();

    internal IDocumentSource Source { get; }
}
