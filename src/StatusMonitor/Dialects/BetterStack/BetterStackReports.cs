using StatusMonitor.Model;

namespace StatusMonitor.Dialects.BetterStack;

/// <summary>
/// The reports of a page: incidents and maintenances. No report and no update names a step of the field's; what they are is
/// told by the states of resources and by times, in a way that does not change when the next update comes.
/// </summary>
internal sealed class BetterStackReports
{
    private readonly BetterStackComponents _components;
    private readonly string? _page;
    private readonly Dictionary<string, WireValue> _updates = new(StringComparer.Ordinal);

    /// <summary>Updates by the report that they name themselves, for reports that do not name their updates.</summary>
    private readonly ILookup<string, string> _ofReport;

    /// <summary>An update belongs to one report: a hostile page has each of its reports name the same long one.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public BetterStackReports(BetterStackComponents components, IEnumerable<WireValue> updates, string? page)
    {
        (_components, _page) = (components, page);
        foreach (var update in updates) _updates.TryAdd(update["id"].Id!, update["attributes"]);
        _ofReport = _updates.ToLookup(update => update.Value["status_report_id"].Id ?? "", update => update.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<Incident> Read(IEnumerable<WireValue> reports) => [.. reports.DistinctBy(report => report["id"].Id).Select(ToIncident)];

    private Incident ToIncident(WireValue report)
    {
        var (id, attributes) = (report["id"].Id!, report["attributes"]);
        var isMaintenance = attributes["report_type"].Text == "maintenance";
        var (starts, ends) = (attributes["starts_at"].Instant, attributes["ends_at"].Instant);
        var keys = KeysOf(report, id).Where(key => _updates.ContainsKey(key) && _taken.Add(key)).ToList();
        var updates = UpdatesOf(keys, isMaintenance, starts, ends);
        var touched = _components.Affected(attributes["affected_resources"]);
        var status = isMaintenance ? MaintenanceStatus(attributes, updates, touched) : IncidentStep(attributes);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = isMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
            Name = attributes["title"].Text ?? "",
            Status = status,
            Impact = isMaintenance ? "maintenance" : ImpactOf(keys, attributes),
            Url = _page is null ? null : $"{_page}/incident/{Uri.EscapeDataString(id)}",
            CreatedAt = updates.Select(update => update.CreatedAt).FirstOrDefault(at => at is not null) ?? starts,
            StartedAt = starts,
            ResolvedAt = IncidentStatus.IsEnd(status) ? ends ?? updates.LastOrDefault()?.CreatedAt : null,
            ScheduledFor = isMaintenance ? starts : null,
            ScheduledUntil = isMaintenance ? ends : null,
            Updates = updates,
            Components = touched,
        };
    }

    private static string IncidentStep(WireValue attributes) =>
        BetterStackWords.IsOver(attributes["aggregate_state"].Text) ? IncidentStatus.Resolved : IncidentStatus.Investigating;

    /// <summary>A planned maintenance and a running one have the same state; that its resources are under maintenance, or that something was said after its start, tells them apart.</summary>
    private string MaintenanceStatus(WireValue attributes, IReadOnlyList<IncidentUpdate> updates, IReadOnlyList<ComponentChange> touched)
    {
        if (BetterStackWords.IsOver(attributes["aggregate_state"].Text)) return IncidentStatus.Completed;
        var hasBegun = updates.Any(update => update.Status != IncidentStatus.Scheduled) || _components.IsUnderMaintenance(touched);
        return hasBegun ? IncidentStatus.InProgress : IncidentStatus.Scheduled;
    }

    private List<IncidentUpdate> UpdatesOf(List<string> keys, bool isMaintenance, DateTimeOffset? starts, DateTimeOffset? ends)
    {
        List<IncidentUpdate> updates = [];
        foreach (var key in keys)
        {
            var update = _updates[key];
            var at = update["published_at"].Instant;
            var isLast = IsEnd(update) || (!isMaintenance && at >= ends);
            updates.Add(new IncidentUpdate
            {
                Id = new UpdateId(key),
                Status = isMaintenance ? MaintenanceStep(isLast, at >= starts) : isLast ? IncidentStatus.Resolved : IncidentStatus.Investigating,
                Body = update["message"].Text ?? "",
                CreatedAt = at,
                Components = _components.Affected(update["affected_resources"]),
            });
        }

        return [.. updates.OrderBy(update => update.CreatedAt ?? DateTimeOffset.MinValue).ThenBy(update => IncidentStatus.IsEnd(update.Status))];
    }

    private static string MaintenanceStep(bool isLast, bool hasBegun) =>
        isLast ? IncidentStatus.Completed : hasBegun ? IncidentStatus.InProgress : IncidentStatus.Scheduled;

    /// <summary>An update ends its report when it says of all that it names that it is well again.</summary>
    private static bool IsEnd(WireValue update)
    {
        var states = update["affected_resources"].Items.Select(item => item["status"].Text).ToList();
        return states.Count > 0 && states.TrueForAll(BetterStackWords.IsOver);
    }

    private string ImpactOf(List<string> keys, WireValue attributes)
    {
        var updates = keys.Select(key => _updates[key]);
        var states = updates.Prepend(attributes).SelectMany(item => item["affected_resources"].Items).Select(item => item["status"].Text);
        return BetterStackWords.Impact(states.Append(attributes["aggregate_state"].Text));
    }

    private IEnumerable<string> KeysOf(WireValue report, string id)
    {
        var named = report["relationships"]["status_updates"]["data"];
        return (named.IsList ? named.Items.Select(item => item["id"].Id).OfType<string>() : _ofReport[id]).Distinct(StringComparer.Ordinal);
    }
}
