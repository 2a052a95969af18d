using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class SqliteReading
{
    public async ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadPages(), cancellationToken);

    public async ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
        IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadComponents(pages), cancellationToken);

    public async ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        return await pool.ReadAsync(session => session.FindIncidents(query), cancellationToken);
    }

    public async ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        (await pool.ReadAsync(session => session.ReadIncident(page, incident), cancellationToken)).SingleOrDefault();

    public async ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        LogRules.Check(query);
        return await pool.ReadAsync(session => session.FindEvents(query), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
        PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadToldOf(page, incident), cancellationToken);
}
