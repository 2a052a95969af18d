using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>
/// The incidents one handler was told of and that are open, or ended a short while ago: for reminders, refreshes and
/// folding. Bounded by what is open. Not thread-safe.
/// </summary>
internal sealed class IncidentBook
{
    private readonly Dictionary<(PageKey, IncidentId), StandingIncident> _standing = [];

    public IEnumerable<StandingIncident> All => _standing.Values;

    public void Load(IEnumerable<StandingIncident> standing)
    {
        // The end of an incident that the handler was not told of leaves nothing to say of it.
        foreach (var known in standing.Where(known => known.IsOpen || !IsOpen(known.Newest)))
            _standing[(known.Newest.Page.Key, known.Newest.Incident!.Id)] = known;
    }

    public bool Has(StatusEvent news) => news.Incident is { } incident && _standing.ContainsKey((news.Page.Key, incident.Id));

    public bool HasOpen(StatusEvent news) =>
        news.Incident is { } incident && _standing.TryGetValue((news.Page.Key, incident.Id), out var known) && known.IsOpen;

    public bool HasOpen(PageKey page) =>
        _standing.Values.Any(known => known.IsOpen && known.Newest.Page.Key == page && known.Newest.Incident!.Type == IncidentType.Incident);

    /// <summary>Whether an event leaves its incident open. One that vanished is not: nobody knows, and nothing more will come.</summary>
    public static bool IsOpen(StatusEvent news) =>
        news.Kind is not (EventKind.IncidentVanished or EventKind.MaintenanceVanished)
        && news.Incident is { } incident && IncidentStatus.IsOpen(incident.Status);

    public void Told(StatusEvent news, DateTimeOffset now) =>
        _standing[(news.Page.Key, news.Incident!.Id)] = new StandingIncident(news, now, IsOpen(news));

    /// <summary>An incident ended without the handler being told, and is forgotten; false where it was not standing open.</summary>
    public bool End(StatusEvent news) => HasOpen(news) && _standing.Remove((news.Page.Key, news.Incident!.Id));

    /// <summary>Forgets what ended longer ago than anybody asks for.</summary>
    public void Forget(DateTimeOffset endedBefore)
    {
        foreach (var (key, _) in _standing.Where(known => !known.Value.IsOpen && known.Value.ToldAt < endedBefore).ToList())
            _standing.Remove(key);
    }
}
