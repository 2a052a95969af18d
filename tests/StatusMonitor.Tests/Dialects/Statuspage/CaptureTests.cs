using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Statuspage;

/// <summary>Every single capture of the v2 API parses, with as many incidents and updates as it holds.</summary>
public sealed class CaptureTests
{
    [Fact]
    public void Every_single_capture_parses_completely()
    {
        var read = 0;
        foreach (var path in Captures())
        {
            var (resource, document) = Wrapped(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject());
            if (resource is null || document is null) continue;
            var result = new StatuspageDialect().Parse(resource, Encoding.UTF8.GetBytes(document.ToJsonString()));
            Assert.True(result is ParseResult.Parsed, $"{Path.GetFileName(path)}: {result}");
            var parsed = (ParseResult.Parsed)result;
            var items = Items(document);
            Assert.Equal(items.Count, parsed.Snapshot.Listed.Count);
            Assert.Equal(items.Sum(item => item["incident_updates"]!.AsArray().Count), parsed.Snapshot.Listed.Sum(incident => incident.Updates.Count));
            Assert.All(parsed.Snapshot.Listed.SelectMany(incident => incident.Updates), update => Assert.NotNull(update.PublishedAt));
            read++;
        }

        Assert.True(read >= 24, $"only {read} captures were read");
    }

    [Fact]
    public void Any_member_removed_nulled_or_retyped_gives_a_reading_or_a_reason()
    {
        var body = JsonNode.Parse(Fixtures.Read("statuspage/github-incidents-weekly-incident.json"))!.AsObject();
        body["incidents"] = new JsonArray(body["incidents"]![0]!.DeepClone());
        foreach (var path in PathsOf(body, []).ToList())
        {
            foreach (var change in new[] { "remove", "null", "number", "object", "array", "true", "text" })
            {
                var result = new StatuspageDialect().Parse(StatuspageDialect.Incidents, Encoding.UTF8.GetBytes(Changed(body, path, change)));
                if (result is ParseResult.Failed failed) Assert.NotEmpty(failed.Detail);
            }
        }
    }

    private static IEnumerable<string> Captures() =>
        Directory.GetFiles(Fixtures.Require("statuspage"), "*.json")
            .Concat(Directory.GetFiles(Fixtures.Require("incidentio"), "openai-v2*.json"))
            .Concat(Directory.GetFiles(Fixtures.Require("incidentio"), "openai-summary*.json"));

    /// <summary>Some captures are a list, or one incident, without the page around it.</summary>
    private static (PageResource? Resource, JsonObject? Document) Wrapped(JsonObject capture)
    {
        if (capture.ContainsKey("incident_updates")) capture = new JsonObject { ["incidents"] = new JsonArray(capture.DeepClone()) };
        if (!capture.ContainsKey("page")) capture["page"] = new JsonObject { ["id"] = capture["incidents"]![0]!["page_id"]!.DeepClone(), ["name"] = "wrapped" };
        if (capture.ContainsKey("components")) return (StatuspageDialect.Summary, capture);
        if (capture.ContainsKey("incidents")) return (StatuspageDialect.Incidents, capture);
        return capture.ContainsKey("scheduled_maintenances") ? (StatuspageDialect.Maintenances, capture) : (null, null);
    }

    private static List<JsonNode> Items(JsonObject document) =>
        [.. new[] { "incidents", "scheduled_maintenances" }.SelectMany(list => (document[list] as JsonArray) ?? []).Select(item => item!)];

    private static IEnumerable<object[]> PathsOf(JsonNode? node, object[] path)
    {
        if (path.Length > 0) yield return path;
        if (node is JsonObject members)
            foreach (var member in members)
                foreach (var below in PathsOf(member.Value, [.. path, member.Key])) yield return below;
        if (node is JsonArray elements)
            for (var i = 0; i < elements.Count; i++)
                foreach (var below in PathsOf(elements[i], [.. path, i])) yield return below;
    }

    private static string Changed(JsonObject body, object[] path, string change)
    {
        JsonNode copy = body.DeepClone(), parent = copy;
        foreach (var step in path[..^1]) parent = step is string name ? parent[name]! : parent[(int)step]!;
        JsonNode? value = change switch
        {
            "number" => 4711,
            "object" => new JsonObject { ["a"] = new JsonArray(1) },
            "array" => new JsonArray(1, "x", null, new JsonObject()),
            "true" => true,
            "text" => "text",
            _ => null,
        };
        if (parent is JsonObject members && change == "remove") members.Remove((string)path[^1]);
        else if (parent is JsonObject owner) owner[(string)path[^1]] = value;
        else parent.AsArray()[(int)path[^1]] = value;
        return copy.ToJsonString();
    }
}
