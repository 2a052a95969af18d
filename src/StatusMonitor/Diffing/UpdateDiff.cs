using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>The updates of one known incident against a reading of it.</summary>
internal sealed class UpdateDiff(Incident incident, DiffBuilder changes, IReadOnlyList<KnownUpdate> before)
{
    private static readonly TimeSpan BetweenMisses = TimeSpan.FromMinutes(1);
    private const int MissesBeforeWithdrawal = 2;

    private readonly List<KnownUpdate> _known = [.. before];
    private readonly List<(StatusEvent Event, DateTimeOffset OrderedBy)> _new = [];

    public bool HasChanged { get; private set; }

    public IReadOnlyList<KnownUpdate> Known => _known;

    public IReadOnlyList<(StatusEvent Event, DateTimeOffset OrderedBy)> NewEvents => _new;

    public void Compare(IReadOnlyList<KnownUpdate> known, bool isOlderCopy)
    {
        var places = new Dictionary<UpdateId, int>(known.Count);
        for (var i = 0; i < known.Count; i++) places[known[i].Id] = i;
        List<IncidentUpdate> strangers = [];
        foreach (var update in incident.Updates)
        {
            if (places.Remove(update.Id, out var place)) CompareOne(place, update);
            else strangers.Add(update);
        }

        foreach (var update in strangers)
        {
            if (Renaming.Find(update, places, _known) is { } former) Rename(former, places, update);
            else AddNew(update);
        }

        if (isOlderCopy) return;
        foreach (var place in places.Values) CountMiss(place);
    }

    /// <summary>A change of the incident's own facts travels with the newest of the updates that came with it.</summary>
    public void Attach(EventBefore? difference)
    {
        var own = difference is null ? null : difference with { Status = null };
        if (own is null || own == new EventBefore()) return;
        _new[^1] = (_new[^1].Event with { Before = own }, _new[^1].OrderedBy);
    }

    public void Flush()
    {
        foreach (var (news, orderedBy) in _new) changes.AddUpdate(news, orderedBy);
    }

    private void AddNew(IncidentUpdate update)
    {
        _new.Add((EventFactory.Update(incident, update, changes), update.OrderedBy ?? changes.Context.Now));
        _known.Add(Knowledge.Of(update));
        HasChanged = true;
    }

    private void Rename(UpdateId former, Dictionary<UpdateId, int> places, IncidentUpdate update)
    {
        places.Remove(former, out var place);
        _known[place] = _known[place] with { Id = update.Id };
        HasChanged = true;
        CompareOne(place, update);
        _known[place] = _known[place] with { CreatedAt = update.CreatedAt };
    }

    private void CompareOne(int place, IncidentUpdate update)
    {
        var known = _known[place];
        if (PageTime.IsBefore(update.UpdatedAt, known.UpdatedAt)) return;
        var isEdited = known.Withdrawn || (!UpdateContent.Same(known, update) && !IsFlapping(known, update));
        var updatedAt = Later(known.UpdatedAt, update.UpdatedAt);
        if (!isEdited && updatedAt == known.UpdatedAt && known is { Misses: 0, MissedAt: null }) return;
        var seen = known with { UpdatedAt = updatedAt, Misses = 0, MissedAt = null };
        if (isEdited) seen = Edit(known, seen, update);
        _known[place] = seen;
        HasChanged = true;
    }

    private KnownUpdate Edit(KnownUpdate known, KnownUpdate seen, IncidentUpdate update)
    {
        var revision = known.Revision + 1;
        changes.Add(EventFactory.Edited(incident, update, known, revision, changes));
        return seen with
        {
            Revision = revision,
            Status = update.Status,
            Body = update.Body,
            DisplayAt = update.DisplayAt,
            Components = update.Components,
            // Its own time even where that is a fraction of a second less: the later one would keep the true text from coming back.
            UpdatedAt = update.UpdatedAt ?? seen.UpdatedAt,
            Contents = [.. known.Contents, UpdateContent.Fingerprint(known)],
            Withdrawn = false,
        };
    }

    /// <summary>An earlier revision's content without a later time of editing is an old copy, not an edit back.</summary>
    private static bool IsFlapping(KnownUpdate known, IncidentUpdate update) =>
        known.Contents.Count > 0
        && !(update.UpdatedAt > known.UpdatedAt)
        && known.Contents.Contains(UpdateContent.Fingerprint(update));

    private void CountMiss(int place)
    {
        var known = _known[place];
        var now = changes.Context.Now;
        if (known.Withdrawn) return;
        changes.HasMisses = true;
        if (known.MissedAt is { } last && now - last < BetweenMisses) return;
        var missed = known with { Misses = known.Misses + 1, MissedAt = now };
        if (missed.Misses >= MissesBeforeWithdrawal)
        {
            changes.Add(EventFactory.Withdrawn(incident, known, changes));
            missed = missed with { Withdrawn = true, Revision = known.Revision + 1 };
        }

        _known[place] = missed;
        HasChanged = true;
    }

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right : left;
}
