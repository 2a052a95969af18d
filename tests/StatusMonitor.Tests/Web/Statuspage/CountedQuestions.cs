using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Web.Statuspage;

/// <summary>Passes questions on and remembers which incidents were asked for.</summary>
internal sealed class CountedQuestions(IStatusReader inner) : IStatusReader
{
    public List<IncidentQuery> Asked { get; } = [];

    public ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken) => inner.ReadPagesAsync(cancellationToken);

    public ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken) =>
        inner.ReadComponentsAsync(pages, cancellationToken);

    public ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        Asked.Add(query);
        return inner.FindIncidentsAsync(query, cancellationToken);
    }

    public ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        inner.ReadIncidentAsync(page, incident, cancellationToken);

    public ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken) => inner.FindEventsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        inner.ReadToldOfAsync(page, incident, cancellationToken);
}
