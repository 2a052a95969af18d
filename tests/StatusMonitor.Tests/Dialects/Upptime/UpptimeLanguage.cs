using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Upptime;

/// <summary>A simulated page as Upptime leaves it in its repository, <c>paper/mill</c>: a list of sites with their states and no incidents.</summary>
internal sealed class UpptimeLanguage : IPageLanguage
{
    private const string Files = "https://raw.githubusercontent.com/paper/mill/HEAD";

    public string Dialect => "upptime";

    public bool TellsTexts => false;

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => Front(page),
        "/history/summary.json" or Files + "/history/summary.json" => Summary(page),
        _ => null,
    };

    private static LanguageDocument Front(PageState page) => new(Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8" />
        <meta property="og:title" content="Upptime" /><meta property="og:url" content="https://upptime.js.org/" />
        <link rel="icon" type="image/svg" href="https://raw.githubusercontent.com/upptime/upptime/master/assets/upptime-icon.svg" />
        <title>{page.Name}</title></head><body><div id="sapper"><nav><a href="https://github.com/paper/mill">GitHub</a></nav>
        <footer><p>This page is <a href="https://github.com/paper/mill">open source</a>, powered by <a href="https://upptime.js.org">Upptime</a></p></footer>
        </div></body></html>
        """), "text/html; charset=utf-8");

    private static LanguageDocument Summary(PageState page) => new(JsonBytes.Of(json =>
    {
        json.WriteStartArray();
        foreach (var component in page.Components.Where(component => !component.IsGroup)) WriteSite(json, component);
        json.WriteEndArray();
    }, isIndented: true), "text/plain; charset=utf-8");

    private static void WriteSite(Utf8JsonWriter json, ComponentState component)
    {
        var slug = string.Concat(component.Name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        json.WriteStartObject();
        json.WriteString("name", component.Name);
        json.WriteString("url", $"https://{slug}.example");
        json.WriteString("icon", $"https://icons.duckduckgo.com/ip3/{slug}.example.ico");
        json.WriteString("slug", slug);
        json.WriteString("status", component.Status switch { "operational" or "under_maintenance" => "up", "degraded_performance" => "degraded", _ => "down" });
        foreach (var span in new[] { "uptime", "uptimeDay", "uptimeWeek", "uptimeMonth", "uptimeYear" }) json.WriteString(span, "99.98%");
        foreach (var span in new[] { "time", "timeDay", "timeWeek", "timeMonth", "timeYear" }) json.WriteNumber(span, 120);
        json.WriteStartObject("dailyMinutesDown");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
