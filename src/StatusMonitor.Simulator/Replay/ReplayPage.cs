using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Replay;

/// <summary>
/// A recorded series as a page: one of its documents is the current version, all others answer 404. It begins before the first
/// version, with 404. Moving is for one thread at a time; it may be served meanwhile.
/// </summary>
public sealed class ReplayPage : IDisposable, IDocumentSource
{
    private readonly IEnumerator<RecordedVersion> _versions;
    private volatile Shown? _shown;

    /// <summary>Makes a page of a series.</summary>
    /// <param name="versions">The versions, from <see cref="ReplayReader"/>; read one at a time.</param>
    /// <param name="resource">Which document they are. Default the summary.</param>
    public ReplayPage(IEnumerable<RecordedVersion> versions, PageResource resource = PageResource.Summary) =>
        (_versions, Resource) = (versions.GetEnumerator(), resource);

    /// <summary>Which document the versions are.</summary>
    public PageResource Resource { get; }

    /// <summary>The version served now; none before the first move.</summary>
    public RecordedVersion? Current => _shown?.Version;

    string? IDocumentSource.CacheControl => null;

    /// <summary>Goes on to the next version.</summary>
    /// <returns>Whether there was one; the last one stays.</returns>
    public bool MoveNext()
    {
        if (!_versions.MoveNext())
            return false;
        _shown = new Shown(_versions.Current, new RenderedDocument(_versions.Current.Body.ToArray()));
        return true;
    }

    /// <summary>Closes the series' file.</summary>
    public void Dispose() => _versions.Dispose();

    RenderedDocument? IDocumentSource.Get(Route route, int versionsBack) =>
        route.Resource == Resource ? _shown?.Document : null;

    private sealed record Shown(RecordedVersion Version, RenderedDocument Document);
}
