using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Pages;

/// <summary>
/// A status page that does what its owner tells it: opens incidents, edits and deletes updates, moves maintenances.
/// Every verb makes one new version. Thread-safe; readers never wait for writers.
/// </summary>
public sealed partial class SimulatedPage
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly IdSource _ids;
    private readonly List<PageState> _earlier = [];
    private readonly DocumentCache _cache;
    private DateTimeOffset _last;
    private volatile PageState _state;

    /// <summary>Makes an empty page.</summary>
    /// <param name="options">What it is called and how it behaves.</param>
    /// <param name="time">Where its timestamps come from.</param>
    public SimulatedPage(SimulatedPageOptions options, TimeProvider time)
    {
        (Options, _time) = (options, time);
        _ids = new IdSource(options.Seed ?? options.Name, options.Style);
        _cache = new DocumentCache(this);
        var now = Tick();
        _state = new PageState
        {
            Version = 1,
            Id = options.Id ?? _ids.Next("page", DateTimeOffset.UnixEpoch),
            Name = options.Name,
            Url = options.Url ?? $"https://status.{Slug(options.Name)}.example",
            UpdatedAt = now,
            Stamp = options.Stamp ?? (options.Style == PageStyle.IncidentIo ? PageStamp.RenderTime : PageStamp.Version),
            WholeSeconds = options.WholeSeconds || options.Style == PageStyle.IncidentIo,
        };
    }

    /// <summary>How the page was made.</summary>
    public SimulatedPageOptions Options { get; }

    /// <summary>The page's id.</summary>
    public string Id => _state.Id;

    /// <summary>The page's name.</summary>
    public string Name => _state.Name;

    /// <summary>How many versions there have been; grows by one with every verb.</summary>
    public long Version => _state.Version;

    /// <summary>Its incidents and maintenances, in the order they were made.</summary>
    public IReadOnlyList<SimulatedIncident> Incidents => [.. _state.Incidents.Select(i => new SimulatedIncident(this, i.Id))];

    internal PageState State => _state;

    internal DocumentCache Documents => _cache;

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Gives the page another name.</summary>
    /// <param name="name">The new name.</param>
    public void RenamePage(string name) => Change((page, _) => page with { Name = name });

    /// <summary>Gives the page another id, as a move to another account does.</summary>
    /// <param name="id">The new id.</param>
    public void ChangeIdentity(string id) => Change((page, _) => page with { Id = id });

    /// <summary>Replaces the backend: ids stay, but times may lose their milliseconds and the page's stamp its meaning.</summary>
    /// <param name="stamp">What <c>page.updated_at</c> means from now on.</param>
    /// <param name="wholeSeconds">Whether timestamps carry no milliseconds from now on.</param>
    public void ReplaceBackend(PageStamp stamp, bool wholeSeconds) =>
        Change((page, _) => page with { Stamp = stamp, WholeSeconds = wholeSeconds });

    /// <summary>Moves the page's stamp without any other change, as a change of settings does.</summary>
    public void Touch() => Change((page, _) => page);

    internal static string Slug(string name) =>
        string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    /// <summary>The page as it was that many versions ago, or as far back as is kept.</summary>
    internal PageState StateBack(int versions)
    {
        lock (_gate)
            return versions == 0 || _earlier.Count == 0 ? _state : _earlier[Math.Max(0, _earlier.Count - versions)];
    }

    private void Change(Func<PageState, DateTimeOffset, PageState> change)
    {
        lock (_gate)
        {
            var now = Tick();
            var next = change(_state, now);
            _earlier.Add(_state);
            if (_earlier.Count > Options.KeptVersions)
                _earlier.RemoveAt(0);
            _state = next with
            {
                Version = _state.Version + 1,
                UpdatedAt = next.Stamp == PageStamp.Frozen ? _state.UpdatedAt : now,
            };
        }
    }

    /// <summary>Now, to the millisecond, and always later than the time before: no two records of a page share a time.</summary>
    private DateTimeOffset Tick()
    {
        var now = _time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        return _last = now > _last ? now : _last.AddMilliseconds(1);
    }
}
