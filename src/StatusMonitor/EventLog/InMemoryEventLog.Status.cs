using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
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
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit, nameof(query));
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<IncidentRecord>>(
                [.. Records().Where(record => LogRules.Holds(query, record)).Order(LogRules.NewestBeginning).Take(query.Limit)]);
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

    private bool HasComponents(PageState page) => page.Identity is { } identity && knowledge.ContainsKey((page.Key, identity));

    private IReadOnlyList<KnownComponent> ComponentsOf(PageState page) => [.. knowledge[(page.Key, page.Identity!.Value)].Components.Values];

    /// <summary>An incident known under several identities of its page counts once, as known under the present one.</summary>
    private IEnumerable<IncidentRecord> Records() => knowledge
        .SelectMany(known => known.Value.All.Select(incident => LogRules.RecordOf(known.Key.Item1, known.Key.Item2, incident)))
        .GroupBy(record => (record.Page, record.Incident.Id))
        .Select(same => same.FirstOrDefault(record => record.Identity == pages.GetValueOrDefault(record.Page)?.Identity) ?? same.Last());
}
