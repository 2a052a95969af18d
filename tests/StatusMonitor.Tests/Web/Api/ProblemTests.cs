using System.Text.Json.Nodes;
using Xunit;

namespace StatusMonitor.Tests.Web.Api;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("/api/v1/incidents?limt=3", "limt", "limit")]
    [InlineData("/api/v1/incidents?state=opne", "state", "open")]
    [InlineData("/api/v1/incidents?limit=501", "limit", null)]
    [InlineData("/api/v1/incidents?limit=-1", "limit", null)]
    [InlineData("/api/v1/incidents?limit=1&limit=2", "limit", null)]
    [InlineData("/api/v1/incidents?cursor=zzz", "cursor", null)]
    [InlineData("/api/v1/incidents?cursor=cGFjbWU", "cursor", null)]
    [InlineData("/api/v1/incidents?page=acmee", "page", "acme")]
    [InlineData("/api/v1/incidents?from=yesterday", "from", null)]
    [InlineData("/api/v1/incidents?impact=majr", "impact", "major")]
    [InlineData("/api/v1/events?kind=incident.updat", "kind", "incident.update")]
    [InlineData("/api/v1/events?incident=x", "incident", null)]
    [InlineData("/api/v1/events?after=-1", "after", null)]
    [InlineData("/api/v1/events?silent=yes", "silent", null)]
    [InlineData("/api/v1/events/first", "position", null)]
    [InlineData("/api/v1/events/stream?after=x", "after", null)]
    [InlineData("/api/v1/deliveries?page=acme", "page", null)]
    public async Task A_mistake_is_named_with_what_is_allowed_and_the_nearest_word(string path, string parameter, string? nearest)
    {
        await using var web = await ApiStage.StartAsync();

        var (status, type, problem) = await web.AskAsync(path);

        Assert.Equal((400, "application/problem+json"), (status, type));
        var mistake = Assert.Single(problem!["mistakes"]!.AsArray())!;
        Assert.Equal((parameter, nearest), ((string?)mistake["parameter"], (string?)mistake["nearest"]));
        Assert.Contains(parameter, (string?)mistake["message"], StringComparison.Ordinal);
        Assert.Equal(400, (int)problem["status"]!);
    }

    [Fact]
    public async Task All_mistakes_of_a_request_are_told_at_once()
    {
        await using var web = await ApiStage.StartAsync();

        var (_, _, problem) = await web.AskAsync("/api/v1/incidents?limit=0&state=x&pages=acme&until=soon");

        Assert.Equal(["limit", "pages", "state", "until"], problem!["mistakes"]!.AsArray().Select(one => (string?)one!["parameter"]).Order());
        Assert.Contains("Did you mean page?", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/pages/acne", "Did you mean acme?")]
    [InlineData("/api/v1/pages/acme/incidents/none", "none")]
    [InlineData("/api/v1/events/99999", "ends at")]
    [InlineData("/api/v1/events/0", "no event 0")]
    [InlineData("/api/v1/incident", "Did you mean /api/v1/incidents?")]
    [InlineData("/api/v3/summary.json", "openapi.json")]
    [InlineData("/pages/acne/api/v2/summary.json", "Did you mean acme?")]
    public async Task What_is_not_there_is_a_404_that_helps(string path, string said)
    {
        await using var web = await ApiStage.StartAsync();

        var (status, type, problem) = await web.AskAsync(path);

        Assert.Equal((404, "application/problem+json"), (status, type));
        Assert.Contains(said, (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/api/v1/pages", "{}", "application/json", 405)]
    [InlineData("DELETE", "/api/v1/incidents", null, "", 405)]
    [InlineData("POST", "/api/v1/silences", "a,b", "text/csv", 415)]
    [InlineData("POST", "/api/v1/silences", null, "", 415)]
    [InlineData("POST", "/api/v1/deliveries/replay", "{", "application/json", 400)]
    [InlineData("POST", "/api/v1/deliveries/replay", "null", "application/json", 400)]
    [InlineData("POST", "/api/v1/deliveries/replay", "{\"handler\":1}", "application/json", 400)]
    [InlineData("DELETE", "/api/v1/silences/none", null, "", 404)]
    public async Task Every_refusal_is_problem_details(string method, string path, string? body, string type, int expected)
    {
        await using var web = await ApiStage.StartAsync();

        var (status, media, problem) = await web.AskAsync(path, method, body, type.Length == 0 ? "text/plain" : type);

        Assert.Equal((expected, "application/problem+json", expected), (status, media, (int?)problem?["status"]));
        Assert.False(string.IsNullOrEmpty((string?)problem!["detail"]));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_without_being_kept()
    {
        await using var web = await ApiStage.StartAsync();

        var (status, _, _) = await web.AskAsync("/api/v1/silences", "POST", new string(' ', 70_000));

        Assert.Equal(413, status);
    }

    [Fact]
    public async Task A_silence_with_mistakes_names_them_all_and_is_not_kept()
    {
        await using var web = await ApiStage.StartAsync();

        var (_, _, unknown) = await web.AskAsync("/api/v1/silences", "POST", """{"match":{"page":["acme"]},"coment":"x"}""");
        var (_, _, wrong) = await web.AskAsync("/api/v1/silences", "POST", """{"match":{"kinds":["incident.updat"],"impact":"grave"},"until":"2020-01-01T00:00:00Z"}""");
        var (_, _, empty) = await web.AskAsync("/api/v1/silences", "POST", "{}");

        Assert.Equal([("match.page", "pages"), ("coment", "comment")], Mistakes(unknown));
        Assert.Equal([("match.impact", null), ("match.kinds", "incident.update"), ("until", null), ("comment", null)], Mistakes(wrong));
        Assert.Equal([("match", null), ("until", null), ("comment", null)], Mistakes(empty));
        Assert.Empty(await web.World.Log.ReadSilencesAsync(CancellationToken.None));
    }

    private static IEnumerable<(string?, string?)> Mistakes(JsonNode? problem) =>
        problem!["mistakes"]!.AsArray().Select(one => ((string?)one!["parameter"], (string?)one["nearest"]));
}
