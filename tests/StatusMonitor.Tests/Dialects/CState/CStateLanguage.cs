using System.Globalization;
using System.Text;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Tests.Dialects.CState;

/// <summary>A simulated page as cState builds it: a list of systems with what is not resolved below each, a list of all issues, no texts; times as Go prints them.</summary>
internal sealed class CStateLanguage : IPageLanguage
{
    public string Dialect => "cstate";

    public bool TellsTexts => false;

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => Text(Front(page), "text/html; charset=utf-8"),
        "/index.json" => Text(Index(page)),
        "/issues/index.json" => Text(Issues(page)),
        _ => Issue(path, page),
    };

    private static LanguageDocument Text(string text, string type = "application/json") => new(Encoding.UTF8.GetBytes(text), type);

    private static string Front(PageState page) => $"""
        <!DOCTYPE html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>{page.Name}</title>
        <link rel="alternate" type="application/json" href="{page.Url}/index.json" title="{page.Name}" />
        <meta name="generator" content="cState v5.6.1 - https://github.com/cstate/cstate"></head><body class="default status-ok"></body></html>
        """;

    private static string Index(PageState page)
    {
        var groups = page.Components.Where(component => component.IsGroup).Select(group => $$"""{"name":{{Quoted(group.Name)}},"hideTitle":false,"closedByDefault":false}""");
        var systems = page.Components.Where(component => !component.IsGroup).Select(component => System(page, component));
        return $$"""
            {
              "is": "index",
              "cStateVersion": "5.6.1",
              "apiVersion": "2.0",
              "title": {{Quoted(page.Name)}},
              "languageCodeHTML": "en",
              "languageCode": "en",
              "baseURL": "{{page.Url}}/",
              "description": "<no value>",
              "summaryStatus": "ok",
              "categories": [{{string.Join(",\n", groups)}}],
              "pinnedIssues": [],
              "systems": [{{string.Join(",\n", systems)}}],
              "buildDate": "{{page.UpdatedAt.UtcDateTime:yyyy-MM-dd}}",
              "buildTime": "{{page.UpdatedAt.UtcDateTime:HH:mm}}",
              "buildTimezone": "UTC"
            }
            """;
    }

    private static string System(PageState page, ComponentState component)
    {
        var open = page.Incidents.Where(incident => incident is { IsMaintenance: false, IsOver: false } && incident.ComponentIds.Contains(component.Id)).Select(incident => One(page, incident));
        var state = component.Status switch { "operational" or "under_maintenance" => "ok", "degraded_performance" => "notice", "partial_outage" => "disrupted", _ => "down" };
        return $$"""
            {"name":{{Quoted(component.Name)}},"category":{{Quoted(component.GroupId is { } group ? page.Component(group)?.Name ?? "" : "")}},
             "status": "{{state}}",
             "unresolvedIssues": [{{string.Join(",", open)}}]}
            """;
    }

    private static string Issues(PageState page) => $$"""
        {
          "is": "issues",
          "title": "Issues",
          "baseURL": "{{page.Url}}/",
          "description": "",
          "pages": [{{string.Join(",\n", page.Incidents.OrderByDescending(incident => incident.StartedAt).Select(incident => One(page, incident)))}}]
        }
        """;

    private static LanguageDocument? Issue(string path, PageState page)
    {
        var found = page.Incidents.FirstOrDefault(incident => path == $"/issues/{Slug(incident)}/index.json");
        return found is null ? null : Text($$"""{"section":"issues","title":{{Quoted(found.Name)}},"created_at":"{{Time(found.StartedAt)}}","body":""}""");
    }

    private static string One(PageState page, IncidentState incident)
    {
        var names = incident.ComponentIds.Select(page.Component).OfType<ComponentState>().Select(component => Quoted(component.Name));
        return $$"""
            {"is":"issue","title":{{Quoted(incident.Name)}},"createdAt":"{{Time(incident.StartedAt)}}","lastMod":"{{Time(incident.UpdatedAt)}}",
             "permalink":"{{page.Url}}/issues/{{Slug(incident)}}/",
             "severity":"{{incident.Impact switch { "critical" => "down", "major" => "disrupted", _ => "notice" }}}",
             "resolved":{{(incident.IsOver ? "true" : "false")}},"informational":{{(incident.IsMaintenance ? "true" : "false")}},
             "resolvedAt":"{{(incident.ResolvedAt is { } end ? Time(end) : "<no value>")}}",
             "affected":[{{string.Join(",", names)}}],"filename":"{{Slug(incident)}}.md"}
            """;
    }

    private static string Slug(IncidentState incident) => $"{incident.CreatedAt.UtcDateTime:yyyy-MM-dd}-{incident.Id}";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " +0000 UTC";

    // Hugo puts titles in as they are; those of a page that people keep readable hold no quotation marks.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "", StringComparison.Ordinal).Replace('"', '\'')}\"";
}
