using System.Text.Json;
using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    private static readonly IncidentType[] AllTypes = Enum.GetValues<IncidentType>();

    public List<IncidentRecord> FindIncidents(IncidentQuery query) => AsOfNow(() =>
        FindPlaces(query).Order(LogRules.NewestFirst).Take(query.Limit).SelectMany(place => ReadIncident(place.Page, place.Incident)).ToList());

    /// <summary>One incident, or none.</summary>
    public List<IncidentRecord> ReadIncident(PageKey page, IncidentId incident) => statements["ListedAt"].Read(
        row => new IncidentRecord(
            page,
            new PageIdentity(row.GetString(0)),
            Parse(row, 3, StorageJson.Default.KnownIncident),
            SqliteInstant.To(row.GetInt64(1)),
            row.IsDBNull(2) ? null : SqliteInstant.To(row.GetInt64(2))),
        ("@page", page.Value), ("@incident", incident.Value));

    /// <summary>
    /// Where the wanted incidents stand, and perhaps some more. Those that reach into a span of time are open ones, ones
    /// that began in it, and ones that began before it. The last are not found in the order of the list, so they are
    /// sought only when the others do not suffice: then few of them can have ended since, as few have begun.
    /// </summary>
    private List<IncidentCursor> FindPlaces(IncidentQuery query)
    {
        if (query.IsOpen is true)
            return FindOpen(query);
        if (query.From is not { } instant)
            return FindBegun(query, long.MinValue, long.MaxValue, withOpen: query.IsOpen is null);
        var from = SqliteInstant.From(instant);
        var places = FindBegun(query, from, long.MaxValue, withOpen: false);
        if (query.IsOpen is null)
            places.AddRange(FindOpen(query));
        if (places.Count(place => place.BeganAt >= instant) < query.Limit)
            places.AddRange(query.Pages.Count > 0
                ? FindBegun(query, long.MinValue, from - 1, withOpen: false)
                : statements["ListedByEnd"].Read(PlaceOf, ValuesOf(query, long.MinValue, from - 1)));
        return places;
    }

    private List<IncidentCursor> FindOpen(IncidentQuery query) =>
        statements["ListedOpen"].Read(PlaceOf, ValuesOf(query, long.MinValue, long.MaxValue));

    private List<IncidentCursor> FindBegun(IncidentQuery query, long oldest, long newest, bool withOpen)
    {
        (string, object?)[] values = [.. ValuesOf(query, oldest, newest), ("@with_open", withOpen ? 1L : 0L)];
        return query.Pages.Count > 0
            ? [.. query.Pages.Distinct().SelectMany(page => statements["ListedOfPage"].Read(PlaceOf, [.. values, ("@page", page.Value)]))]
            : [.. (query.Type is { } only ? [only] : AllTypes).SelectMany(type => FindBegun(query, [.. values, ("@type", IncidentTypeNames.Of(type))]))];
    }

    /// <summary>Those of one type, of each wanted impact in turn.</summary>
    private IEnumerable<IncidentCursor> FindBegun(IncidentQuery query, (string, object?)[] values) => query.Impacts.Count == 0
        ? statements["ListedOfType"].Read(PlaceOf, values)
        : query.Impacts.Distinct().SelectMany(impact => statements["ListedOfImpact"].Read(PlaceOf, [.. values, ("@impact", impact)]));

    private static (string, object?)[] ValuesOf(IncidentQuery query, long oldest, long newest)
    {
        var until = query.Until is { } end ? SqliteInstant.From(end) - 1 : long.MaxValue;
        var after = query.After is { } place ? SqliteInstant.From(place.BeganAt) : long.MaxValue;
        return
        [
            ("@oldest", oldest),
            ("@newest", Math.Min(newest, Math.Min(until, after))),
            ("@after_began", after),
            ("@after_page", query.After?.Page.Value),
            ("@after_incident", query.After?.Incident.Value),
            ("@type", query.Type is { } type ? IncidentTypeNames.Of(type) : null),
            ("@impacts", ListOf(query.Impacts)),
            ("@pages", ListOf(query.Pages.Select(page => page.Value))),
            ("@from", query.From is { } from ? SqliteInstant.From(from) : long.MinValue),
            ("@limit", (long)query.Limit),
        ];
    }

    private static IncidentCursor PlaceOf(SqliteDataReader row) =>
        new(SqliteInstant.To(row.GetInt64(0)), new PageKey(row.GetString(1)), new IncidentId(row.GetString(2)));

    /// <summary>A list as one value; null when it is empty.</summary>
    private static string? ListOf(IEnumerable<string> values)
    {
        string[] all = [.. values];
        return all.Length == 0 ? null : JsonSerializer.Serialize(all, StorageJson.Default.StringArray);
    }
}
