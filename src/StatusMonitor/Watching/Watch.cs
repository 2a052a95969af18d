using StatusMonitor.Dialects;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>A watched page in memory: its state, its resources, and what is wanted of them. Used by one tick at a time.</summary>
internal sealed class Watch
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private ResourceCell[] _cells = [];
    private DateTimeOffset? _primaryStamp;
    private DateTimeOffset? _movedAt;
    private DateTimeOffset? _wantedStamp;
    private DateTimeOffset _wantedSince;
    private HashSet<IncidentId> _missing = [];
    private DateTimeOffset? _missingSince;

    public Watch(PageDefinition page, IDialect? dialect, PageState state)
    {
        Page = page;
        State = state;
        ReadAt = state.ReadAt;
        if (dialect is not null) Speak(dialect);
    }

    public PageDefinition Page { get; }

    /// <summary>Null as long as it is not known.</summary>
    public IDialect? Dialect { get; private set; }

    /// <summary>True when it is to be looked for at the next occasion, whatever else stands.</summary>
    public bool WantsDetection { get; set; }

    public PageState State { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset StoredAt { get; set; }

    /// <summary>Components as a look at the primary found them; null where none was needed or worked.</summary>
    public IReadOnlyList<Component>? Listed { get; set; }

    /// <summary>
    /// True before first sight where what is wanted is said by group: complete lists, which come first then, do not say
    /// which component stands in which, and the primary does.
    /// </summary>
    public bool WantsGroups => Listed is null && State.FirstReadAt is null && Page.Components.NamesGroups
        && _cells is [{ Resource.IsComplete: false }, _, ..];

    /// <summary>Changed readings of the primary in a row that brought nothing but a new stamp.</summary>
    public int IdleStampMoves { get; set; }

    /// <summary>The primary first; empty as long as no dialect is known.</summary>
    public IReadOnlyList<ResourceCell> Cells => _cells;

    public EventPage EventPage => new(Page.Key, Page.Name ?? State.Name ?? Page.Key.Value, State.Url ?? Page.Url.ToString());

    /// <summary>The identity under which something was read last: the one before, where the present one has brought nothing yet.</summary>
    public PageIdentity? LastRead => Array.Exists(_cells, cell => cell.State.IsBaselined) ? State.Identity : State.Former;

    public bool IsPrimary(ResourceCell cell) => cell == _cells[0];

    /// <summary>Whether all other resources have been read, so that what was not found in them is not there.</summary>
    public bool IsReadBesides(ResourceCell cell) =>
        Array.TrueForAll(_cells, other => other == cell || other.ReadAt is not null || other.State.IsAbsent);

    /// <summary>From now on the page is read in this dialect, where <see cref="State"/> says.</summary>
    public void Speak(IDialect dialect)
    {
        Dialect = dialect;
        _cells = [.. dialect.Resources.Select(resource => new ResourceCell(
            resource, resource.AddressBelow(State.Address ?? Page.Url), State.Resources.GetValueOrDefault(resource.Name) ?? new ResourceState()))];
    }

    /// <summary>
    /// The primary moved: the complete lists are read once, and until they are as new as it is or patience ends. By
    /// however little: a postmortem can follow its resolution within the same second.
    /// </summary>
    /// <param name="stamp">The primary's, or null.</param>
    /// <param name="missing">What is open by all that is known, and not in the primary's list of what is open.</param>
    /// <param name="now">Our time.</param>
    public void WantDetailsFor(DateTimeOffset? stamp, IEnumerable<IncidentId> missing, DateTimeOffset now)
    {
        _missing = [.. missing];
        _missingSince = _missing.Count > 0 ? _missingSince ?? now : null;
        if (stamp != _primaryStamp) (_primaryStamp, _movedAt) = (stamp, now);
        if (stamp is null || !(stamp > _wantedStamp || _wantedStamp is null)) return;
        _wantedStamp = stamp;
        _wantedSince = now;
    }

    /// <summary>What the primary no longer lists was found to have ended, and that is stored: it is looked for no longer.</summary>
    public void Find(IEnumerable<IncidentId> ended)
    {
        if (_missing.Count == 0) return;
        _missing.ExceptWith(ended);
        if (_missing.Count == 0) _missingSince = null;
    }

    /// <summary>True while a complete list is older than what the primary said, or an open incident has left the primary.</summary>
    public bool WantsDetails(ResourceCell cell) =>
        cell.Resource.IsComplete && (_missing.Count > 0 || (State.IsStampTrusted && IsBehind(cell)));

    public bool WantsAnyDetails
    {
        get
        {
            foreach (var cell in _cells)
                if (!cell.State.IsAbsent && WantsDetails(cell)) return true;
            return false;
        }
    }

    private bool IsBehind(ResourceCell cell) =>
        cell.ReadAt < _movedAt || (_wantedStamp is not null && !(cell.State.Stamp >= _wantedStamp));

    public void EndPatience(DateTimeOffset now)
    {
        if (_wantedStamp is not null && now - _wantedSince >= Patience) _wantedStamp = null;
        if (now - _missingSince >= Patience) _missing.Clear();
    }

    /// <summary>The state as it is stored: the times of all resources folded in.</summary>
    public PageState Folded(PageState state) => state with
    {
        ReadAt = ReadAt,
        Resources = _cells.ToDictionary(cell => cell.Resource.Name, cell => cell.Folded),
    };

    /// <summary>Another page answers here now: nothing known of the old one applies.</summary>
    public void Forget()
    {
        foreach (var cell in _cells)
        {
            cell.State = new ResourceState();
            cell.ReadAt = cell.ReadWholeAt = null;
            cell.IsReadThisRun = false;
        }

        Listed = null;
        _missing.Clear();
        (_primaryStamp, _movedAt, _wantedStamp, IdleStampMoves) = (null, null, null, 0);
    }
}
