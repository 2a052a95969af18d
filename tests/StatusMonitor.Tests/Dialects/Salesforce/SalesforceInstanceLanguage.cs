using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Salesforce;

/// <summary>Speaks as the Trust Status API does of one instance: one word for all of it, and what is not over.</summary>
internal sealed class SalesforceInstanceLanguage : IPageLanguage
{
    public string Dialect => "salesforce-instance";

    public Uri Home => new("https://api.status.salesforce.com/v1/instances/NA1");

    public bool ForgetsEnded => true;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("{\"message\":\"no such place\"}")),
        "/status" => new LanguageDocument(JsonBytes.Of(json => WriteInstance(json, page))),
        _ => null,
    };

    private static void WriteInstance(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteString("key", "NA1");
        json.WriteString("location", "NA");
        json.WriteString("environment", "production");
        json.WriteString("status", Word(page));
        json.WriteBoolean("isActive", true);
        json.WriteStartArray("Services");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("key", component.Id);
            json.WriteBoolean("isCore", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteList(json, "Incidents", page.Incidents.Where(incident => incident is { IsMaintenance: false, IsOver: false }));
        WriteList(json, "Maintenances", page.Incidents.Where(incident => incident is { IsMaintenance: true, IsOver: false }));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IncidentState> incidents)
    {
        json.WriteStartArray(name);
        foreach (var incident in incidents.OrderByDescending(incident => incident.CreatedAt)) SalesforceLanguage.WriteEntry(json, incident);
        json.WriteEndArray();
    }

    private static string Word(PageState page)
    {
        var states = page.Components.Select(component => component.Status).ToHashSet();
        if (states.Contains(ComponentStatuses.MajorOutage)) return "MAJOR_INCIDENT_CORE";
        if (states.Contains(ComponentStatuses.PartialOutage)) return "MAJOR_INCIDENT_NONCORE";
        if (states.Contains(ComponentStatuses.DegradedPerformance)) return "MINOR_INCIDENT_CORE";
        return states.Contains(ComponentStatuses.UnderMaintenance) ? "MAINTENANCE_CORE" : "OK";
    }
}
