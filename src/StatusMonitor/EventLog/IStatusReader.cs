using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

/// <summary>
/// Answers what people and programs ask of the log: how pages stand, which incidents there were, what happened. Every
/// question is bounded and served by an index. Thread-safe. Methods throw <see cref="EventLogException"/> when the storage fails.
/// </summary>
public interface IStatusReader
{
    /// <summary>The stored states of all pages that were ever read, by key.</summary>
    ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken);

    /// <summary>The components known of each page under its present identity, by key, in the order of the page; all pages when none is named.</summary>
    ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
        IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken);

    /// <summary>Incidents and maintenances, in the order the query says.</summary>
    ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken);

    /// <summary>One incident as last known, or null.</summary>
    ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken);

    /// <summary>Events in the order of the log, newest or oldest first.</summary>
    ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken);

    /// <summary>What handlers were told of an incident, in the order they were told.</summary>
    ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
        PageKey page, IncidentId incident, CancellationToken cancellationToken);
}
