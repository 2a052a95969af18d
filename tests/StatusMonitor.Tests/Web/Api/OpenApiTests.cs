using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.OpenApi;
using StatusMonitor.Web.Api;
using Xunit;

namespace StatusMonitor.Tests.Web.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_is_one_that_others_read_without_a_complaint()
    {
        await using var web = await ApiStage.StartAsync();

        var read = OpenApiDocument.Parse(await web.TextAsync("/api/v1/openapi.json"), OpenApiConstants.Json);

        Assert.Empty(read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(one => $"{one.Pointer}: {one.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Every_path_of_it_answers_as_its_schema_says()
    {
        await using var web = await ApiStage.StartAsync();
        await web.AskAsync("/api/v1/silences", "POST", """{"match":{"pages":["acme"],"not":{"kinds":["page.*"]}},"until":"2026-03-03T00:00:00Z","comment":"known"}""");
        var document = await web.JsonAsync("/api/v1/openapi.json");
        List<string> mistakes = [];
        foreach (var (path, methods) in document["paths"]!.AsObject())
            if (methods!["get"] is { } get && !path.EndsWith("/stream", StringComparison.Ordinal))
                mistakes.AddRange(await MistakesAsync(web, document, path, get));
        Assert.Empty(mistakes);
    }

    [Fact]
    public async Task Its_problems_and_its_orders_answer_as_their_schemas_say()
    {
        await using var web = await ApiStage.StartAsync();
        var document = await web.JsonAsync("/api/v1/openapi.json");
        var (_, _, problem) = await web.AskAsync("/api/v1/incidents?limt=3");
        var (_, _, silence) = await web.AskAsync("/api/v1/silences", "POST", """{"match":{"pages":["*"]},"until":"2026-03-03T00:00:00Z","comment":"known"}""");
        var (_, _, replayed) = await web.AskAsync("/api/v1/deliveries/replay", "POST", "{}");

        Assert.Empty(Mistakes(document, SchemaOf(document["paths"]!["/api/v1/incidents"]!["get"]!, "400"), problem, "problem"));
        Assert.Empty(Mistakes(document, SchemaOf(document["paths"]!["/api/v1/silences"]!["post"]!, "201"), silence, "silence"));
        Assert.Empty(Mistakes(document, SchemaOf(document["paths"]!["/api/v1/deliveries/replay"]!["post"]!, "200"), replayed, "replay"));
    }

    [Fact]
    public async Task A_wrong_answer_would_be_found()
    {
        await using var web = await ApiStage.StartAsync();
        var document = await web.JsonAsync("/api/v1/openapi.json");
        var schema = SchemaOf(document["paths"]!["/api/v1/pages/{key}"]!["get"]!, "200");
        var page = await web.JsonAsync("/api/v1/pages/acme");
        page["state"] = "splendid";

        Assert.NotEmpty(Mistakes(document, schema, page, "page"));
    }

    [Fact]
    public async Task It_is_described_in_words()
    {
        await using var web = await ApiStage.StartAsync();
        var document = await web.JsonAsync("/api/v1/openapi.json");

        Assert.Contains("neither up nor down", document["components"]!["schemas"]!["Page"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.All(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()), method => Assert.False(string.IsNullOrEmpty((string?)method.Value!["summary"])));
    }

    [Fact]
    public void No_two_operations_have_one_name()
    {
        var names = ApiOperations.All.Select(operation => operation.Id).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    private static async Task<IEnumerable<string>> MistakesAsync(ServedWeb web, JsonNode document, string path, JsonNode get)
    {
        var asked = path.Replace("/incidents/{id}.json", path.StartsWith("/incidents/", StringComparison.Ordinal) ? "/incidents/acme:{id}.json" : "/incidents/{id}.json", StringComparison.Ordinal)
            .Replace("{key}", "acme", StringComparison.Ordinal).Replace("{id}", "newincident1", StringComparison.Ordinal).Replace("{position}", "3", StringComparison.Ordinal);
        if (get["tags"]![0]!.GetValue<string>() == "feeds") return await FeedMistakesAsync(web, asked, get);
        var (status, type, json) = await web.AskAsync(asked);
        if (status != 200) return [$"{path}: {status} {json}"];
        var content = get["responses"]!["200"]!["content"]!.AsObject();
        if (!content.ContainsKey(type!)) return [$"{path}: is {type}"];
        return SchemaOf(get, "200") is { } schema ? Mistakes(document, schema, json, path) : [];
    }

    private static async Task<IEnumerable<string>> FeedMistakesAsync(ServedWeb web, string path, JsonNode get)
    {
        using var answer = await web.GetAsync(path);
        var type = answer.Content.Headers.ContentType?.MediaType;
        return (int)answer.StatusCode == 200 && get["responses"]!["200"]!["content"]!.AsObject().ContainsKey(type!) ? [] : [$"{path}: {answer.StatusCode} {type}"];
    }

    private static JsonNode? SchemaOf(JsonNode operation, string status) =>
        operation["responses"]![status]!["content"]!.AsObject().First().Value!["schema"];

    /// <summary>Checked by a library that is not ours; members that no schema names are mistakes too.</summary>
    private static IEnumerable<string> Mistakes(JsonNode document, JsonNode? schema, JsonNode? answer, string at)
    {
        var whole = new JsonObject { ["$ref"] = schema!["$ref"]!.DeepClone(), ["$defs"] = document["components"]!["schemas"]!.DeepClone() };
        Close(whole["$defs"]);
        // A schema may name itself; the library follows that only below $defs.
        var result = JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal)).Evaluate(answer, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : result.Details.Where(one => one.HasErrors).SelectMany(one => one.Errors!.Select(error => $"{at} {one.InstanceLocation}: {error.Value}"));
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray items) foreach (var item in items) Close(item);
        if (node is not JsonObject members) return;
        foreach (var (_, member) in members) Close(member);
        if (members["properties"] is JsonObject && members["type"] is not null && !members.ContainsKey("additionalProperties")) members["additionalProperties"] = false;
    }
}
