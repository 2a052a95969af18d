using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Instatus;

/// <summary>Instatus: a summary without texts, the components, and the history as Atom, whose steps have no year and no id and end with a full stop too many.</summary>
internal sealed class InstatusLanguage : IPageLanguage
{
    public string Dialect => "instatus";

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8"),
        "/summary.json" => new LanguageDocument(JsonBytes.Of(json => WriteSummary(json, page))),
        "/v3/components.json" => new LanguageDocument(JsonBytes.Of(json => WriteComponents(json, page))),
        "/history.atom" => new LanguageDocument(Encoding.UTF8.GetBytes(History(page)), "application/atom+xml; charset=utf-8"),
        _ => null,
    };

    private static string Front(PageState page) =>
        $"""
        <!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>{page.Name} - Status</title>
        <link rel="canonical" href="{page.Url}"/><meta property="og:image" content="https://simulated.instatus.com/api/og"/>
        </head><body><a href="/default/history.rss">RSS</a></body></html>
        """;

    private static void WriteSummary(Utf8JsonWriter json, PageState page)
    {
        var open = page.Incidents.Where(incident => !incident.IsOver).ToLookup(incident => incident.IsMaintenance);
        json.WriteStartObject();
        json.WriteStartObject("page");
        json.WriteString("name", page.Name);
        json.WriteString("url", page.Url);
        json.WriteString("status", open[false].Any() ? "HASISSUES" : open[true].Any(IsRunning) ? "UNDERMAINTENANCE" : "UP");
        json.WriteEndObject();
        // Where there is nothing, there is no list.
        if (open[false].Any()) WriteActive(json, "activeIncidents", open[false], incident => WriteActiveIncident(json, incident, page));
        if (open[true].Any()) WriteActive(json, "activeMaintenances", open[true], maintenance => WriteActiveMaintenance(json, maintenance, page));
        json.WriteEndObject();
    }

    private static bool IsRunning(IncidentState maintenance) => maintenance.Status != IncidentStatuses.Scheduled;

    private static void WriteActive(Utf8JsonWriter json, string name, IEnumerable<IncidentState> items, Action<IncidentState> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("name", item.Name);
            write(item);
            json.WriteString("updatedAt", Time(item.UpdatedAt));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteActiveIncident(Utf8JsonWriter json, IncidentState incident, PageState page)
    {
        json.WriteString("started", Time(incident.StartedAt));
        json.WriteString("status", incident.Status.ToUpperInvariant());
        json.WriteString("impact", incident.Impact switch { Impacts.Minor => "MINOROUTAGE", Impacts.Major => "PARTIALOUTAGE", Impacts.Critical => "MAJOROUTAGE", _ => "OPERATIONAL" });
        json.WriteString("url", Address(incident, page));
    }

    private static void WriteActiveMaintenance(Utf8JsonWriter json, IncidentState maintenance, PageState page)
    {
        json.WriteString("start", Time(maintenance.ScheduledFor!.Value));
        json.WriteString("status", maintenance.Status == IncidentStatuses.Scheduled ? "NOTSTARTEDYET" : maintenance.Status == IncidentStatuses.Verifying ? "VERIFYING" : "INPROGRESS");
        var length = (maintenance.ScheduledUntil ?? maintenance.ScheduledFor.Value) - maintenance.ScheduledFor.Value;
        json.WriteString("duration", ((int)length.TotalMinutes).ToString(CultureInfo.InvariantCulture));
        json.WriteString("url", Address(maintenance, page));
    }

    private static void WriteComponents(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartArray("components");
        foreach (var part in page.Components.Where(part => !part.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id);
            json.WriteString("name", part.Name);
            json.WriteString("description", part.Description ?? "");
            json.WriteString("status", part.Status.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant());
            WriteGroup(json, page.Component(part.GroupId ?? ""));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ComponentState? group)
    {
        if (group is null)
        {
            json.WriteNull("group");
            return;
        }

        json.WriteStartObject("group");
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteEndObject();
    }

    private static string History(PageState page)
    {
        var feed = new StringBuilder();
        feed.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xml:lang=\"en-US\" xmlns=\"http://www.w3.org/2005/Atom\">\n");
        feed.Append(CultureInfo.InvariantCulture, $"  <id>tag:{Host(page)},2005:/history</id>\n  <title>{Xml(page.Name)} Status - Incident history</title>\n");
        feed.Append(CultureInfo.InvariantCulture, $"  <link rel=\"alternate\" type=\"text/html\" href=\"{Xml(page.Url)}\"/>\n  <updated>{Offset(page.UpdatedAt)}</updated>\n");
        foreach (var incident in page.Incidents.OrderByDescending(StartOf)) AppendEntry(feed, incident, page);
        return feed.Append("</feed>\n").ToString();
    }

    private static void AppendEntry(StringBuilder feed, IncidentState incident, PageState page)
    {
        var kind = incident.IsMaintenance ? "Maintenance" : "Incident";
        feed.Append(CultureInfo.InvariantCulture, $"  <entry>\n    <id>tag:{Host(page)},2005:{kind}/{incident.Id}</id>\n");
        feed.Append(CultureInfo.InvariantCulture, $"    <published>{Offset(StartOf(incident))}</published>\n    <updated>{Offset(incident.UpdatedAt)}</updated>\n");
        feed.Append(CultureInfo.InvariantCulture, $"    <link rel=\"alternate\" type=\"text/html\" href=\"{Xml(Address(incident, page))}\"/>\n    <title>{Xml(incident.Name)}</title>\n");
        feed.Append(CultureInfo.InvariantCulture, $"    <content type=\"html\"><![CDATA[\n      <p><strong>Type:</strong> {kind}</p>\n");
        if (incident.ResolvedAt is { } end) feed.Append(CultureInfo.InvariantCulture, $"      <p><strong>Duration:</strong> {(int)(end - incident.StartedAt).TotalMinutes} minutes</p>\n");
        var touched = incident.ComponentIds.Select(page.Component).OfType<ComponentState>().Select(part => part.Name);
        feed.Append(CultureInfo.InvariantCulture, $"      <p><strong>Affected Components:</strong> {string.Join(", ", touched)}</p>\n");
        foreach (var update in incident.Updates) AppendStep(feed, update, incident);
        feed.Append("    ]]></content>\n  </entry>\n");
    }

    private static void AppendStep(StringBuilder feed, UpdateState update, IncidentState incident)
    {
        var at = (update.DisplayAt ?? update.UpdatedAt).UtcDateTime;
        var (month, time) = (at.ToString("MMM", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        var text = update.Body.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal);
        feed.Append(CultureInfo.InvariantCulture, $"      <p><small>{month} <var data-var='date'> {at.Day}</var>, <var data-var='time'>{time}</var> GMT+0</small>");
        feed.Append(CultureInfo.InvariantCulture, $"<br /><strong>{Word(update.Status, incident.IsMaintenance)}</strong> -\n    {text}.</p>\n");
    }

    /// <summary>A maintenance that is planned and one that is running have the same word.</summary>
    private static string Word(string status, bool isMaintenance) => status switch
    {
        IncidentStatuses.Scheduled or IncidentStatuses.InProgress when isMaintenance => "Identified",
        "" => "Update",
        _ => char.ToUpperInvariant(status[0]) + status[1..].Replace('_', ' '),
    };

    private static DateTimeOffset StartOf(IncidentState incident) => incident.ScheduledFor ?? incident.StartedAt;

    private static string Address(IncidentState incident, PageState page) => $"{page.Url}/{(incident.IsMaintenance ? "maintenance" : "incident")}/{incident.Id}";

    private static string Host(PageState page) => Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address.Host : "status.example";

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text);

    private static string Time(DateTimeOffset at) => Timestamp.Text(at, TimeSpan.Zero, wholeSeconds: false);

    private static string Offset(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);
}
