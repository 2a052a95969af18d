using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Configuration.Schema;
using StatusMonitor.Hosting;
using StatusMonitor.Pages;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>What people are told to write is right, and whole.</summary>
public sealed class DocsTests : IDisposable
{
    private static readonly string Docs = File.ReadAllText(Approval.InRepository("docs/configuration.md"));

    /// <summary>What an example leaves out.</summary>
    private static readonly Dictionary<string, string> Rest = new()
    {
        ["pages"] = "pages: [openai, Shop-prod=https://status.shop.example]\n",
        ["handlers"] = "handlers: {archive: {type: json}, ops: {type: json}, pager: {type: json}, terminal: {type: console}}\n",
    };

    private readonly ConfigurationRig _rig = new();

    [Fact]
    public void Every_example_is_a_good_one()
    {
        var examples = Regex.Matches(Docs, @"(?ms)^```yaml\n(?<text>.*?)^```").Select(match => match.Groups["text"].Value).ToList();
        Assert.True(examples.Count >= 4);
        foreach (var example in examples)
            _rig.Valid(example + string.Concat(Rest.Where(part => !Regex.IsMatch(example, $"(?m)^{part.Key}:")).Select(part => part.Value)));
    }

    [Fact]
    public void Every_key_is_explained()
    {
        var schema = ConfigurationSchema.Of([.. BuiltIn.Handlers.Where(type => type.Name == "console")]);
        var common = schema["$defs"]!["handler_console"]!["properties"]!.AsObject().Where(pair => pair.Key != "color").ToDictionary(pair => pair.Key, pair => pair.Value);
        JsonNode[] places = [schema, schema["$defs"]!["page"]!, schema["$defs"]!["match"]!, schema["properties"]!["routes"]!["items"]!, common["quiet"]!];
        foreach (var key in places.SelectMany(place => place["properties"]!.AsObject().Select(pair => pair.Key)).Concat(common.Keys))
            Assert.Matches($@"`[^`]*\b{key}\b[^`]*`|(?m)^\s+- {key}:|\b{key}: ", Docs);
    }

    [Fact]
    public void The_sample_has_no_mistakes()
    {
        var reading = ConfigurationFile.Read(Approval.InRepository("samples/statusmon.yaml"), _ => null, Catalog.BuiltIn, Templates.Compile);
        Assert.Empty(reading is ConfigurationReading.Invalid invalid ? invalid.Mistakes : []);
    }

    public void Dispose() => _rig.Dispose();
}
