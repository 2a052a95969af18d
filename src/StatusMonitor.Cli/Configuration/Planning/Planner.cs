using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Diffing;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Pages;
using StatusMonitor.Routing;
using StatusMonitor.Web.Metrics.Otlp;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Turns a file of the right shape into a plan, and says what its meaning does not allow.</summary>
internal sealed class Planner(
    ConfigurationDocument document, Catalog catalog, IReadOnlyList<HandlerType> types, IReadOnlyList<string> dialects, CompileTemplate templates)
{
    public ServicePlan Plan(JsonObject file)
    {
        CheckUse(document.Names(""));
        var defaults = new ServicePlan { Pages = [], Handlers = [], Routing = RoutePlan.Everything };
        var interval = document.Duration((string?)file["interval"], "interval") ?? defaults.Interval;
        var pages = new PagePlanning(document, catalog, dialects).Plan(file["pages"] as JsonArray, interval);
        var words = new PageWords(pages, catalog, document);
        var rules = new DependencyPlanning(document, catalog, words).Plan(pages);
        var categories = catalog.Entries.Select(entry => entry.Category).Concat(rules.Values.Select(rule => rule.Category).OfType<string>());
        var matches = new MatchPlanning(document, words, [.. categories.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);
        return new ServicePlan
        {
            Pages = [.. pages.Select(planned => planned.Page)],
            Interval = interval,
            Since = SinceOf((string?)file["since"]),
            BlindAfter = document.Duration((string?)file["blind_after"], "blind_after") ?? defaults.BlindAfter,
            AllowedNetworks = [.. Networks(file["allow_networks"] as JsonArray)],
            Handlers = new HandlerPlanning(document, types, new QuietPlanning(document, matches), templates).Plan(file["handlers"] as JsonObject),
            Routing = new RoutePlan { Routes = new RoutePlanning(document, matches).Plan(file["routes"] as JsonArray), Pages = rules },
        };
    }

    /// <summary>The log's file, or the folder for it, as an absolute path; null for the default.</summary>
    public string? Storage(JsonObject file, string folder)
    {
        if ((file["storage"] as JsonObject)?.Deserialize(FormJson.Default.StorageForm)?.Path is not { } path) return null;
        if (!path.Contains('\0', StringComparison.Ordinal)) return Path.GetFullPath(Path.Combine(folder, path));
        document.Value("storage.path", "names no file.");
        return null;
    }

    public OtlpOptions? Telemetry(JsonObject file) => new TelemetryPlanning(document).Plan(file["telemetry"] as JsonObject);

    public WebConfiguration? Web(JsonObject file) => new WebPlanning(document).Plan(file["web"] as JsonObject);

    /// <summary>A dashboard alone is of use, and so is a handler alone; a service without both is of none.</summary>
    private void CheckUse(IReadOnlyList<string> keys)
    {
        if (keys.Count > 0 && !keys.Contains("handlers") && !keys.Contains("web"))
            document.Key("handlers", "the key is missing, and so is web: nobody would hear or see anything. Write where news goes, or where the web side listens, or both.");
    }

    private Since SinceOf(string? text)
    {
        if (text is null) return default;
        if (!Since.TryParse(text, out var since)) document.Value("since", Shapes.NoSince);
        return since;
    }

    private IEnumerable<IPNetwork> Networks(JsonArray? networks)
    {
        foreach (var (item, key) in ConfigurationDocument.Items(networks, "allow_networks"))
        {
            if (IPNetwork.TryParse((string?)item, out var network)) yield return network;
            else document.Value(key, "is no network; write its first address and its length: 10.0.0.0/8 or fd00::/8.");
        }
    }
}
