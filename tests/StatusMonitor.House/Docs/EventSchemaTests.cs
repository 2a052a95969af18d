using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using StatusMonitor.Handlers;
using StatusMonitor.House.Support;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.House.Docs;

/// <summary>docs/events.md, docs/events.schema.json and the code say the same, or one of these fails.</summary>
public class EventSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.Read("docs/events.schema.json");

    private static readonly JsonNode[] Examples = [.. Regex
        .Matches(Repository.Read("docs/events.md"), @"(?ms)^```json\n(.*?)^```").Select(match => JsonNode.Parse(match.Groups[1].Value)!)];

    private static readonly Dictionary<string, Type> Places = new()
    {
        [""] = typeof(StatusEvent),
        ["page"] = typeof(EventPage),
        ["incident"] = typeof(EventIncident),
        ["incident.touched"] = typeof(TouchedComponent),
        ["update"] = typeof(EventUpdate),
        ["before"] = typeof(EventBefore),
        ["components"] = typeof(ComponentChange),
        ["reading"] = typeof(EventReading),
        ["move"] = typeof(EventMove),
        ["delivery"] = typeof(EventDelivery),
        ["digest"] = typeof(EventDigest),
        ["digest.incidents"] = typeof(DigestedIncident),
    };

    [Fact]
    public void Every_kind_has_an_example_in_the_docs() =>
        Assert.Equal(Words<EventKind>().Order(), Examples.Select(example => (string)example["kind"]!).Distinct().Order());

    [Fact]
    public void Every_example_fits_the_schema() =>
        Check.None("docs/events.md against docs/events.schema.json", Examples.SelectMany(example =>
            Schema.Mistakes(example).Select(mistake => $"{example["kind"]} {mistake}")));

    [Fact]
    public void The_code_writes_every_example_back_as_it_stands() =>
        Check.None("The code writes something else", Examples
            .Select(example => (Was: example, Is: Written(example.Deserialize(StatusMonitorJson.Event)!)))
            .Where(pair => !JsonNode.DeepEquals(pair.Was, pair.Is))
            .Select(pair => $"{pair.Was.ToJsonString()}\n  became {pair.Is.ToJsonString()}"));

    [Fact]
    public void The_schema_has_the_members_that_the_types_have()
    {
        foreach (var (place, type) in Places)
        {
            var members = Members(type);
            var schema = Schema.At(place.Split('.', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(members.Select(member => member.Name).Order(), schema["properties"]!.AsObject().Select(pair => pair.Key).Order());
            Assert.Equal(
                members.Where(IsAlwaysWritten).Select(member => member.Name).Order(),
                (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Order());
        }
    }

    [Fact]
    public void The_schema_has_the_words_that_the_enumerations_have()
    {
        Assert.Equal(Words<EventKind>(), WordsAt("kind"));
        Assert.Equal(Words<IncidentType>(), WordsAt("incident", "type"));
        Assert.Equal(Words<PollFailure>(), WordsAt("reading", "failure"));
        Assert.Equal(Words<PageCondition>(), WordsAt("condition"));
    }

    [Fact]
    public void The_page_and_the_schema_know_every_reason_of_a_failed_delivery() =>
        Check.None("A reason is missing", Words<DeliveryFailure>().Where(word =>
            !Repository.Read("docs/events.md").Contains($"`{word}`", StringComparison.Ordinal)
            || !((string)Schema.At("delivery")["properties"]!["reason"]!["description"]!).Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void The_page_explains_every_member() =>
        Check.None("docs/events.md does not mention it", Places.Values.SelectMany(Members).Select(member => member.Name).Distinct()
            .Where(name => !Repository.Read("docs/events.md").Contains($"`{name}`", StringComparison.Ordinal)));

    [Fact]
    public void A_drift_would_be_found()
    {
        var drifted = Examples[0].DeepClone();
        drifted["kind"] = "incident.unheard";
        drifted["extra"] = 1;
        drifted.AsObject().Remove("page");
        drifted["observed_at"] = "2026-11-03T14:32:00+01:00";
        Assert.Equal(4, Schema.Mistakes(drifted).Count());
    }

    private static JsonNode Written(StatusEvent statusEvent) => JsonSerializer.SerializeToNode(statusEvent, StatusMonitorJson.Event)!;

    private static IList<JsonPropertyInfo> Members(Type type) => StatusMonitorJson.Event.Options.GetTypeInfo(type).Properties;

    private static bool IsAlwaysWritten(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), false).Length is null or 0;

    private static IEnumerable<string> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToNode(value)!.GetValue<string>());

    private static IEnumerable<string> WordsAt(params string[] members) =>
        Schema.At(members[..^1])["properties"]![members[^1]]!["enum"]!.AsArray().Select(word => (string)word!);
}
