using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>What a subscriber wants: <c>?type=</c> and <c>?impact=</c>. Immutable.</summary>
/// <param name="Type">Only these; with either set, nothing that is about a page as a whole.</param>
/// <param name="Impacts">Only these, in the pages' words; all when empty.</param>
internal sealed record FeedFilter(IncidentType? Type, IReadOnlyCollection<string> Impacts)
{
    private static readonly EventKind[] OfIncidents =
        [EventKind.IncidentUpdate, EventKind.IncidentEdited, EventKind.IncidentChanged, EventKind.IncidentVanished];

    private static readonly EventKind[] OfMaintenances =
        [EventKind.MaintenanceUpdate, EventKind.MaintenanceEdited, EventKind.MaintenanceChanged, EventKind.MaintenanceVanished];

    private static readonly EventKind[] OfPages =
        [EventKind.PageUnreadable, EventKind.PageReadable, EventKind.PageMoved, EventKind.PageGap];

    /// <summary>Null where it asks for what there is not: a feed that is silent for ever would look like good news.</summary>
    public static FeedFilter? Of(IQueryCollection query)
    {
        var impacts = query["impact"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        IncidentType? type = query["type"].ToString() switch
        {
            "incident" => IncidentType.Incident,
            "maintenance" => IncidentType.Maintenance,
            _ => null,
        };
        return type is null && query["type"].Count > 0 ? null : new FeedFilter(type, [.. impacts]);
    }

    public IReadOnlyCollection<EventKind> Kinds => Type switch
    {
        IncidentType.Incident => OfIncidents,
        IncidentType.Maintenance => OfMaintenances,
        _ when Impacts.Count > 0 => [.. OfIncidents, .. OfMaintenances],
        _ => [.. OfIncidents, .. OfMaintenances, .. OfPages],
    };

    public bool Takes(StatusEvent news) => Impacts.Count == 0 || (news.Incident is { } incident && Impacts.Contains(incident.Impact));
}
