using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Schema;
using StatusMonitor.Hosting;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

public class SchemaTests
{
    private static readonly JsonObject Schema = ConfigurationSchema.Of(ConfigurationRig.Types);

    [Fact]
    public void The_schema_in_the_docs_is_that_of_the_code() => Assert.True(
        File.ReadAllText(Approval.InRepository("docs/configuration.schema.json")) == ConfigurationSchema.Text(BuiltIn.Handlers),
        "docs/configuration.schema.json is not what the code says. When the code is right: statusmon config schema > docs/configuration.schema.json");

    [Fact]
    public void The_check_obeys_every_keyword_that_the_schema_uses() =>
        Assert.Empty(Subschemas(ConfigurationSchema.Of([.. BuiltIn.Handlers, PagerDouble.Type]))
            .SelectMany(found => found.Schema.Select(pair => pair.Key)).Where(keyword => !SchemaCheck.Understood.Contains(keyword)).Distinct());

    [Fact]
    public void Every_reference_leads_to_a_schema()
    {
        var all = ConfigurationSchema.Of([.. BuiltIn.Handlers, PagerDouble.Type]);
        foreach (var reference in Subschemas(all).Select(found => (string?)found.Schema["$ref"]).OfType<string>())
            Assert.IsType<JsonObject>(reference.Split('/').Skip(1).Aggregate((JsonNode?)all, (node, part) => node?[part]));
    }

    [Fact]
    public void Every_key_of_ours_is_described() =>
        Assert.DoesNotContain(Subschemas(ConfigurationSchema.Of(BuiltIn.Handlers)), found =>
            (found.Schema["properties"] as JsonObject ?? []).Any(pair => pair.Value!["description"] is null && pair.Value["const"] is null));

    [Fact]
    public void Every_object_is_closed() =>
        Assert.DoesNotContain(Subschemas(Schema), found => found.Schema["properties"] is not null && found.Schema["additionalProperties"] is null
            && !found.Place.EndsWith("/if", StringComparison.Ordinal) && found.Place != "/$defs/handler");

    [Fact]
    public void Options_of_a_type_have_the_forms_of_their_converters()
    {
        var properties = Schema["$defs"]!["handler_pager"]!["properties"]!;
        Assert.Equal("""{"description":"The key.","type":"string","minLength":1,"writeOnly":true}""", properties["key"]!.ToJsonString());
        Assert.Equal("array", (string?)properties["signing"]!["anyOf"]![1]!["type"]);
        Assert.True((bool)properties["signing"]!["anyOf"]![0]!["writeOnly"]!);
        Assert.StartsWith("is no duration", (string?)properties["timeout"]!["anyOf"]![0]!["errorMessage"], StringComparison.Ordinal);
        Assert.Equal("""["low","high"]""", properties["severity"]!["anyOf"]![0]!["enum"]!.ToJsonString());
        Assert.Equal("integer", (string?)properties["tries"]!["anyOf"]![0]!["type"]);
        Assert.Equal("""["type","key"]""", Schema["$defs"]!["handler_pager"]!["required"]!.ToJsonString());
    }

    [Fact]
    public void Editors_take_a_placeholder_where_only_some_values_are_allowed_but_for_the_type()
    {
        var pager = Schema["$defs"]!["handler_pager"]!["properties"]!;
        JsonNode[] places = [Schema["properties"]!["interval"]!, pager["edits"]!, pager["tries"]!, pager["quiet"]!["properties"]!["days"]!, pager["quiet"]!["properties"]!["from"]!, Schema["$defs"]!["match"]!["properties"]!["types"]!];
        Assert.All(places, place => Assert.True(PlaceholderSchema.Is(place["anyOf"]!.AsArray()[^1])));
        Assert.Null(Schema["$defs"]!["handler"]!["properties"]!["type"]!["anyOf"]);
        Assert.Null(pager["room"]!["anyOf"]);
    }

    [Fact]
    public void An_option_that_every_handler_has_is_a_bug_of_the_type()
    {
        var type = StatusMonitor.Handlers.HandlerType.Of<ClashingOptions>("clash", ClashingJson.Default.ClashingOptions, _ => [], (_, _, _) => throw new InvalidOperationException());
        Assert.Throws<InvalidOperationException>(() => ConfigurationSchema.Of([type]));
    }

    private static IEnumerable<(string Place, JsonObject Schema)> Subschemas(JsonObject schema, string place = "")
    {
        yield return (place, schema);
        foreach (var (keyword, value) in schema)
        {
            var below = (keyword, value) switch
            {
                ("properties" or "$defs", JsonObject named) => named.Select(pair => ($"{place}/{keyword}/{pair.Key}", pair.Value)),
                ("anyOf" or "allOf", JsonArray list) => list.Select((item, at) => ($"{place}/{keyword}/{at}", item)),
                ("items" or "additionalProperties" or "propertyNames" or "if" or "then", JsonObject) => [($"{place}/{keyword}", value)],
                _ => [],
            };
            foreach (var found in below.SelectMany(pair => Subschemas((JsonObject)pair.Item2!, pair.Item1))) yield return found;
        }
    }
}

internal sealed record ClashingOptions(string? Rate);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.SnakeCaseLower)]
[System.Text.Json.Serialization.JsonSerializable(typeof(ClashingOptions))]
internal sealed partial class ClashingJson : System.Text.Json.Serialization.JsonSerializerContext;
