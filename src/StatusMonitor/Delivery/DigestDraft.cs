using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

/// <summary>What a digest is made of while the log is looked through. Keeps the newest event of each incident and no others. Not thread-safe.</summary>
internal sealed class DigestDraft
{
    private const int MostDigested = 50;

    private readonly Dictionary<(PageKey, IncidentId), (DigestedIncident Told, StatusEvent? Newest, long Place)> _incidents = [];
    private EventPosition? _from;
    private EventPosition _until;
    private long _events;
    private long _places;

    /// <summary>How many events would not be told on their own.</summary>
    public int Waiting { get; private set; }

    /// <summary>What is delivered on its own, later.</summary>
    public List<KeptDelivery> Later { get; } = [];

    /// <summary>Ends that are not for the handler, and why.</summary>
    public List<(StatusEvent News, SkipReason Why)> EndedUnheard { get; } = [];

    /// <summary>The newest event of each incident that the digest tells of.</summary>
    public IEnumerable<StatusEvent> Newest => _incidents.Values.Select(known => known.Newest).OfType<StatusEvent>();

    public bool Has(StatusEvent news) => news.Incident is { } incident && _incidents.ContainsKey((news.Page.Key, incident.Id));

    public IEnumerable<KeptDelivery> LaterOf(StatusEvent news) => Later.Where(kept => kept.IsOf(news));

    /// <summary>A digest that was not delivered yet goes on in this one; a reminder says nothing that the digest does not.</summary>
    public void Add(StatusEvent news)
    {
        Waiting++;
        if (news.Digest is { } earlier) Add(earlier);
        else if (news.Kind != EventKind.IncidentReminder) AddEvent(news);
    }

    public EventDigest Finish()
    {
        var incidents = _incidents.Values
            .OrderBy(known => IncidentStatus.IsEnd(known.Told.Incident.Status)).ThenBy(known => known.Place)
            .Take(MostDigested).Select(known => known.Told);
        return new EventDigest(_events, _from ?? _until, _until, [.. incidents]);
    }

    private void Add(EventDigest earlier)
    {
        _events += earlier.Events;
        (_from, _until) = (_from ?? earlier.From, earlier.Until > _until ? earlier.Until : _until);
        foreach (var told in earlier.Incidents) Add(told, null);
    }

    private void AddEvent(StatusEvent news)
    {
        _events++;
        (_from, _until) = (_from ?? news.Position, news.Position);
        if (news.Incident is { } incident) Add(new DigestedIncident(news.Page, incident, 1), news);
    }

    private void Add(DigestedIncident told, StatusEvent? news)
    {
        var key = (told.Page.Key, told.Incident.Id);
        var count = told.Events + (_incidents.TryGetValue(key, out var known) ? known.Told.Events : 0);
        _incidents[key] = (told with { Events = count }, news ?? known.Newest, _places++);
    }
}
