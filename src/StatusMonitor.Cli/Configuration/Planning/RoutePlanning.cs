using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Pages;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>routes:</c>.</summary>
internal sealed class RoutePlanning(ConfigurationDocument document, MatchPlanning matches)
{
    /// <summary>The routes, or null when the file has none.</summary>
    public IReadOnlyList<Route>? Plan(JsonArray? routes)
    {
        if (routes is null) return null;
        List<Route> planned = [];
        string? endsAt = null;
        foreach (var (item, key) in ConfigurationDocument.Items(routes, "routes"))
        {
            var form = item.Deserialize(FormJson.Default.RouteForm)!;
            var isWhole = !document.IsWrong(key);
            var route = new Route
            {
                Match = matches.Plan(form.Match, $"{key}.match"),
                To = [.. Handlers(form.To, $"{key}.to").Distinct(StringComparer.Ordinal)],
                Continue = form.Continue ?? false,
            };
            planned.Add(route);
            if (endsAt is not null) document.Key(key, $"this route is never asked: {endsAt} takes every event. Put it above, or write continue: true there.");
            else if (isWhole && route.Match.IsEmpty && !route.Continue) endsAt = key;
        }

        return planned;
    }

    private IEnumerable<string> Handlers(IReadOnlyList<string?>? names, string key)
    {
        var known = document.Names("handlers");
        foreach (var (name, place) in ConfigurationDocument.Items(names, key))
        {
            if (known.Contains(name, StringComparer.Ordinal)) yield return name;
            else document.Value(place, $"is no handler of this file.{NearestWord.Suggestion(name, known)} Handlers: {Globs.Listed(known)}.");
        }
    }
}
