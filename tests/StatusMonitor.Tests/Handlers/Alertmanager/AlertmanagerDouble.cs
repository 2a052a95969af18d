using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.Tests.Handlers.Paging;

namespace StatusMonitor.Tests.Handlers.Alertmanager;

/// <summary>Alertmanager's API v2 for posting alerts. The real one is asked too, by the end-to-end tests.</summary>
internal sealed partial class AlertmanagerDouble(TimeProvider time) : PagerDouble
{
    protected override HttpResponseMessage Take(SentRequest sent, JsonNode? body)
    {
        Check(sent is { Method: "POST", Url.AbsolutePath: "/monitoring/api/v2/alerts" }, "no such place");
        foreach (var alert in body?.AsArray() ?? [])
            TakeOne(Object(alert, "alert", "labels", "annotations", "startsAt", "endsAt", "generatorURL"));
        return new HttpResponseMessage(System.Net.HttpStatusCode.OK);
    }

    protected override HttpResponseMessage Refusal(IReadOnlyList<string> complaints) => Json(400, string.Join("; ", complaints));

    private void TakeOne(JsonObject alert)
    {
        var (labels, annotations) = (Set(alert, "labels"), Set(alert, "annotations"));
        Check(labels.ContainsKey("alertname"), "there is no alertname");
        var (start, end) = (Time(alert, "startsAt"), Time(alert, "endsAt"));
        Check(start <= end, "start time must be before end time");
        if (alert.ContainsKey("generatorURL"))
            Check(Uri.TryCreate(Text(alert, "generatorURL", 4_000), UriKind.Absolute, out _), "generatorURL is no address");
        var key = string.Join(',', labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));
        var text = annotations.GetValueOrDefault("description", "");
        if (end > time.GetUtcNow())
            Open(key, annotations.GetValueOrDefault("summary", ""), text, annotations.GetValueOrDefault("impact", ""));
        else
            Close(key, text);
    }

    private Dictionary<string, string> Set(JsonObject alert, string name)
    {
        var set = Object(alert[name], name);
        foreach (var (label, _) in set)
        {
            Check(Label().IsMatch(label), $"{label} is no name of a label");
            Text(set, label, 100_000);
        }

        return set.ToDictionary(label => label.Key, label => (string)label.Value!);
    }

    private DateTimeOffset Time(JsonObject alert, string name)
    {
        var isTime = DateTimeOffset.TryParse(Text(alert, name, 40), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var found);
        Check(isTime, $"{name} is no time");
        return found;
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$")]
    private static partial Regex Label();
}
