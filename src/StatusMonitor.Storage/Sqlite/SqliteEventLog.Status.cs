using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventLog
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken) =>
        reading.ReadPagesAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
        IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken) =>
        reading.ReadComponentsAsync(pages, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken) =>
        reading.FindIncidentsAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        reading.ReadIncidentAsync(page, incident, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        reading.FindEventsAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
        PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        reading.ReadToldOfAsync(page, incident, cancellationToken);
}
