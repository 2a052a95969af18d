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
}
