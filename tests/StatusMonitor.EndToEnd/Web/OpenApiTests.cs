using System.Text.Json.Nodes;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>A validator that others wrote reads what the real binary says of itself.</summary>
public sealed class OpenApiTests
{
    private const string Validate = """
        require(process.argv[1]).validate(JSON.parse(require('fs').readFileSync(0)))
          .catch(mistake => { console.error(mistake.message); process.exit(1); });
        """;

    [Fact]
    public async Task The_document_is_a_valid_one()
    {
        var document = await ReadAsync();
        await Clients.NodeAsync("@apidevtools/swagger-parser", Validate, document.ToJsonString());
        Assert.Contains("/feed.atom", document["paths"]!.AsObject().Select(path => path.Key));
    }

    private static async Task<JsonNode> ReadAsync()
    {
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        await stage.RunAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        return JsonNode.Parse(await Clients.GetAsync(http, new Uri(stage.Address, "api/v1/openapi.json")))!;
    }
}
