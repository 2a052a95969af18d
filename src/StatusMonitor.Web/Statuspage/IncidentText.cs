using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Writes incidents as they stand: texts as they were edited last, without what was withdrawn. Pure.</summary>
/// <param name="page">The id of the page whose documents these are.</param>
/// <param name="components">Its components.</param>
/// <param name="link">The address of an incident.</param>
internal sealed class IncidentText(string page, IReadOnlyList<ComponentWire> components, Func<IncidentRecord, string> link)
{
    private readonly Dictionary<string, ComponentWire> _components = components.Where(one => !one.Group).DistinctBy(one => one.Id).ToDictionary(one => one.Id);

    /// <summary>The names of all pages, where incidents of all of them stand side by side; null for those of one page.</summary>
    public IReadOnlyDictionary<PageKey, string>? Names { get; init; }

    /// <summary>Whether the page of an incident is among those that are shown.</summary>
    public bool Shows(IncidentRecord record) => Names is null || Names.ContainsKey(record.Page);

    public IncidentWire Of(IncidentRecord record)
    {
        var incident = record.Incident;
        var id = Names is null ? incident.Id.Value : Ids.Among(record);
        var standing = incident.Updates.Where(update => !update.Withdrawn).ToList();
        return new IncidentWire
        {
            Id = id,
            Name = Names is null ? incident.Name : $"{Names[record.Page]}: {incident.Name}",
            Status = incident.Status,
            Impact = incident.Impact,
            CreatedAt = incident.CreatedAt ?? record.BeganAt,
            UpdatedAt = incident.UpdatedAt ?? standing.Max(TouchedAt) ?? incident.CreatedAt ?? record.BeganAt,
            StartedAt = incident.StartedAt ?? incident.CreatedAt ?? record.BeganAt,
            MonitoringAt = standing.FirstOrDefault(update => update.Status == IncidentStatus.Monitoring) is { } first ? first.DisplayAt ?? first.CreatedAt : null,
            ResolvedAt = incident.ResolvedAt ?? record.EndedAt,
            Shortlink = link(record),
            PageId = page,
            IncidentUpdates = NewestFirst(standing, id, record.BeganAt),
            Components = Live(record, standing),
            ScheduledFor = incident.ScheduledFor,
            ScheduledUntil = incident.ScheduledUntil,
        };
    }

    private static DateTimeOffset? TouchedAt(KnownUpdate update) => update.UpdatedAt ?? update.CreatedAt;

    private List<UpdateWire> NewestFirst(IReadOnlyList<KnownUpdate> standing, string incident, DateTimeOffset beganAt) =>
        [.. standing.Select(update => Of(update, incident, beganAt)).OrderBy(update => update.CreatedAt).Reverse()];

    private UpdateWire Of(KnownUpdate update, string incident, DateTimeOffset beganAt)
    {
        var created = update.CreatedAt ?? update.DisplayAt ?? beganAt;
        return new UpdateWire
        {
            Id = Names is null ? update.Id.Value : $"{incident}:{update.Id}",
            Status = update.Status,
            Body = update.Body,
            IncidentId = incident,
            CreatedAt = created,
            UpdatedAt = update.UpdatedAt ?? created,
            DisplayAt = update.DisplayAt,
            AffectedComponents = update.Components.Count == 0
                ? null : [.. update.Components.Select(change => new AffectedWire(change.Id?.Value, change.Name, change.Before, change.After))],
        };
    }

    /// <summary>What the updates named, as it stands now; in the installation that is the page itself.</summary>
    private IReadOnlyList<ComponentWire> Live(IncidentRecord record, IEnumerable<KnownUpdate> standing)
    {
        var named = Names is null
            ? standing.SelectMany(update => update.Components).Select(change => change.Id?.Value).OfType<string>().Distinct()
            : [record.Page.Value];
        return [.. named.Select(id => _components.GetValueOrDefault(id)).OfType<ComponentWire>()];
    }
}
