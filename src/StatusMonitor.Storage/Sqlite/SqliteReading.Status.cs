using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

public abstract partial class SqliteReading
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadPages(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
        IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadComponents(pages), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        return await Pool.ReadAsync(session => session.FindIncidents(query), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        (await Pool.ReadAsync(session => session.ReadIncident(page, incident), cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        return await Pool.ReadAsync(session => session.FindEvents(query), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
        PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadToldOf(page, incident), cancellationToken);
}
