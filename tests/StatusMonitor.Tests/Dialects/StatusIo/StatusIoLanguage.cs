using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.StatusIo;

/// <summary>
/// Status.io: data on the provider's own host, the page's id in the page's source. Messages oldest first and without ids;
/// what has ended is listed nowhere. A group of the simulated page is a component, its members are the containers.
/// </summary>
internal sealed class StatusIoLanguage : IPageLanguage
{
    private const string Api = "/1.0/status/";

    public string Dialect => "statusio";

    public bool ForgetsEnded => true;

    public string DataBelow(PageState page) => Api + Hex(page.Id);

    public LanguageDocument? Answer(string path, PageState page)
    {
        if (path.Length == 0) return new LanguageDocument(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8");
        return path.EndsWith(Api + Hex(page.Id), StringComparison.Ordinal) ? new LanguageDocument(Status(page)) : null;
    }

    /// <summary>Where the data of a page lies.</summary>
    public static Uri AddressOf(PageState page) => new($"https://api.status.io{Api}{Hex(page.Id)}");

    private static string Front(PageState page) =>
        $"""
        <!DOCTYPE html><html><head><title>{page.Name} System Status</title>
        <link rel="alternate" type="application/rss+xml" title="{page.Name} Status" href="{page.Url}/pages/{Hex(page.Id)}/rss"/>
        </head><body><p>Powered by <a href="https://status.io">Status.io</a></p></body></html>
        """;

    private static byte[] Status(PageState page) => JsonBytes.Of(json => Write(json, page));

    private static void Write(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartObject("result");
        json.WriteStartObject("status_overall");
        WriteState(json, "updated", page.UpdatedAt, WorstOf(page.Components));
        json.WriteEndObject();
        WriteList(json, "status", page.Components.Where(part => part.GroupId is null), part => WriteComponent(json, part, page));
        WriteList(json, "incidents", Open(page, isMaintenance: false), incident => WriteIncident(json, incident, page));
        json.WriteStartObject("maintenance");
        var maintenances = Open(page, isMaintenance: true).ToLookup(maintenance => maintenance.Status == IncidentStatuses.Scheduled);
        WriteList(json, "active", maintenances[false], maintenance => WriteIncident(json, maintenance, page));
        WriteList(json, "upcoming", maintenances[true], maintenance => WriteIncident(json, maintenance, page));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<IncidentState> Open(PageState page, bool isMaintenance) =>
        page.Incidents.Where(incident => incident.IsMaintenance == isMaintenance && !incident.IsOver).Reverse();

    private static void WriteComponent(Utf8JsonWriter json, ComponentState part, PageState page)
    {
        var places = part.IsGroup ? page.Components.Where(child => child.GroupId == part.Id).ToList() : [];
        json.WriteString("id", Hex(part.Id));
        json.WriteString("name", part.Name);
        WriteState(json, "updated", part.UpdatedAt, places.Count == 0 ? part.Status : WorstOf(places));
        if (places.Count == 0) WriteList(json, "containers", [part with { Id = "everywhere", Name = "Main Site" }], place => WriteContainer(json, place));
        else WriteList(json, "containers", places, place => WriteContainer(json, place));
    }

    private static void WriteContainer(Utf8JsonWriter json, ComponentState place)
    {
        json.WriteString("id", Hex(place.Id));
        json.WriteString("name", place.Name);
        WriteState(json, "updated", place.UpdatedAt, place.Status);
    }

    private static void WriteState(Utf8JsonWriter json, string time, DateTimeOffset at, string status)
    {
        var (code, label) = StateOf(status);
        json.WriteString(time, Time(at));
        json.WriteString("status", label);
        json.WriteNumber("status_code", code);
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentState incident, PageState page)
    {
        json.WriteString("name", incident.Name);
        json.WriteString("_id", Hex(incident.Id));
        json.WriteString("datetime_open", Time(incident.CreatedAt));
        if (incident.ScheduledFor is { } start) json.WriteString("datetime_planned_start", Time(start));
        if (incident.ScheduledUntil is { } end) json.WriteString("datetime_planned_end", Time(end));
        WriteList(json, "messages", incident.Updates, update => WriteMessage(json, update, incident));
        var touched = incident.ComponentIds.Select(page.Component).OfType<ComponentState>().ToList();
        WriteList(json, "containers_affected", touched, part => WriteName(json, part.GroupId is null ? "everywhere" : part.Id, part.GroupId is null ? "Main Site" : part.Name));
        WriteList(json, "components_affected", touched.Select(part => page.Component(part.GroupId ?? "") ?? part).Distinct(), part => WriteName(json, part.Id, part.Name));
    }

    private static void WriteName(Utf8JsonWriter json, string id, string name)
    {
        json.WriteString("name", name);
        json.WriteString("_id", Hex(id));
    }

    private static void WriteMessage(Utf8JsonWriter json, UpdateState update, IncidentState incident)
    {
        json.WriteString("details", update.Body);
        json.WriteNumber("state", StepOf(update.Status));
        json.WriteNumber("status", incident.IsMaintenance ? 200 : ImpactOf(incident.Impact));
        json.WriteString("datetime", Time(update.DisplayAt ?? update.CreatedAt));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string WorstOf(IEnumerable<ComponentState> parts) =>
        parts.Where(part => !part.IsGroup).Select(part => part.Status).DefaultIfEmpty(ComponentStatuses.Operational).MaxBy(status => StateOf(status).Code)!;

    private static (int Code, string Label) StateOf(string status) => status switch
    {
        ComponentStatuses.UnderMaintenance => (200, "Planned Maintenance"),
        ComponentStatuses.DegradedPerformance => (300, "Degraded Performance"),
        ComponentStatuses.PartialOutage => (400, "Partial Service Disruption"),
        ComponentStatuses.MajorOutage => (500, "Service Disruption"),
        _ => (100, "Operational"),
    };

    private static int StepOf(string status) => status switch
    {
        IncidentStatuses.Identified or IncidentStatuses.InProgress => 200,
        IncidentStatuses.Monitoring or IncidentStatuses.Verifying => 300,
        _ => 100,
    };

    private static int ImpactOf(string impact) => impact switch
    {
        Impacts.Minor => 300,
        Impacts.Major => 400,
        Impacts.Critical => 500,
        _ => 100,
    };

    private static string Time(DateTimeOffset at) => Timestamp.Text(at, TimeSpan.Zero, wholeSeconds: false);

    /// <summary>Ids are 24 hexadecimal digits.</summary>
    private static string Hex(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 12));
}
