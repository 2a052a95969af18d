using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
    private readonly Dictionary<(PageKey Page, IncidentId Incident), (PageIdentity Identity, DateTimeOffset? LeftAt)> listed = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<PageState>>([.. pages.Values.OrderBy(page => page.Key.Value, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
        IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
        {
            var wanted = this.pages.Values.Where(page => pages.Count == 0 || pages.Contains(page.Key));
            return ValueTask.FromResult<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>>(
                wanted.Where(HasComponents).ToDictionary(page => page.Key, ComponentsOf));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<IncidentRecord>>(
                [.. Records().Where(record => LogRules.Holds(query, record)).OrderBy(IncidentCursor.Of, LogRules.NewestFirst).Take(query.Limit)]);
    }

    /// <inheritdoc/>
    public ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(Records().FirstOrDefault(record => record.Page == page && record.Incident.Id == incident));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        lock (Enter(cancellationToken))
        {
            var found = events.Where(happened => LogRules.Holds(query, happened));
            var ordered = query.NewestFirst ? found.Reverse() : found;
            return ValueTask.FromResult<IReadOnlyList<StatusEvent>>([.. ordered.Take(query.Limit)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
        PageKey page, IncidentId incident, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<(string Handler, ToldDelivery Told)>>(
                [.. toldDeliveries.Keys
                    .SelectMany(handler => (ToldTo(handler, page, incident)?.All ?? []).Select(known => (handler, known.Number, known.Told)))
                    .OrderBy(known => known.Number)
                    .Select(known => (known.handler, known.Told))]);
    }

    private bool HasComponents(PageState page) =>
        page.Identity is { } identity && knowledge.TryGetValue((page.Key, identity), out var found) && found.Components is not null;

    private IReadOnlyList<KnownComponent> ComponentsOf(PageState page) => [.. knowledge[(page.Key, page.Identity!.Value)].Components!.Values];

    private IEnumerable<IncidentRecord> Records() => listed.Select(
        one => LogRules.RecordOf(
            one.Key.Page, one.Value.Identity, knowledge[(one.Key.Page, one.Value.Identity)].At(one.Key.Incident), one.Value.LeftAt));

    /// <summary>
    /// An incident known under several identities of its page is listed once: as known under the present one, else as
    /// under the one that was so last.
    /// </summary>
    private void List(PageCommit commit, PageIdentity? former)
    {
        var (page, present) = (commit.State.Key, commit.State.Identity);
        var leftAt = LogRules.LeftAt(commit);
        if (present is { } next && former is not null && former != next)
            ListAnew(page, next, leftAt);
        foreach (var incident in commit.Incidents)
        {
            if (!listed.TryGetValue((page, incident.Id), out var known) || known.Identity != present)
                listed[(page, incident.Id)] = (commit.Identity!.Value, present is null || commit.Identity == present ? null : leftAt);
        }
    }

    /// <summary>What is open under other identities is left behind; what is known under the present one counts again.</summary>
    private void ListAnew(PageKey page, PageIdentity present, DateTimeOffset leftAt)
    {
        foreach (var (place, (identity, _)) in listed.Where(one => one.Key.Page == page && one.Value.LeftAt is null && one.Value.Identity != present).ToList())
            listed[place] = (identity, leftAt);
        foreach (var incident in knowledge.TryGetValue((page, present), out var known) ? known.All : [])
            listed[(page, incident.Id)] = (present, null);
    }
}
