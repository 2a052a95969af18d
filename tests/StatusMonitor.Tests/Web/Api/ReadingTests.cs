using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using Xunit;

namespace StatusMonitor.Tests.Web.Api;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_page_tells_its_state_its_components_and_what_is_open()
    {
        await using var web = await ApiStage.StartAsync();

        var page = await web.JsonAsync("/api/v1/pages/acme");

        Assert.Equal("outage", (string?)page["state"]);
        Assert.Null(page["unreadable"]);
        Assert.Equal(30, (double)page["interval_seconds"]!);
        Assert.Equal("cloud", (string?)page["category"]);
        Assert.Equal("partial_outage", (string?)page["components"]![0]!["status"]);
        Assert.Equal(["maintenance1", "newincident1"], page["incidents"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Equal(1, (int)page["open_incidents"]!);
        Assert.Equal(0, (int)page["polls"]!["requests"]!);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_unknown_and_says_why_and_since_when()
    {
        await using var web = await ApiStage.StartAsync();
        web.World.Web.Faults["summary"] = () => new PollResult.Failed(PollFailure.Html, "a web page instead of data");
        await web.World.RunForAsync(TimeSpan.FromMinutes(7));

        var page = (await web.JsonAsync("/api/v1/pages"))["pages"]![0]!;

        Assert.Equal(("unknown", "outage"), ((string?)page["state"], (string?)page["last_state"]));
        Assert.Equal("html", (string?)page["unreadable"]!["failure"]);
        Assert.NotNull(page["unreadable"]!["since"]);
        Assert.Empty((await web.JsonAsync("/api/v1/pages?state=operational,degraded"))["pages"]!.AsArray());
        Assert.Single((await web.JsonAsync("/api/v1/pages?state=unknown"))["pages"]!.AsArray());
    }

    [Theory]
    [InlineData("", "maintenance1 newincident1 oldincident1")]
    [InlineData("?type=incident", "newincident1 oldincident1")]
    [InlineData("?state=ended", "oldincident1")]
    [InlineData("?state=open&type=maintenance", "maintenance1")]
    [InlineData("?impact=major", "newincident1")]
    [InlineData("?impact=major,maintenance&page=acme", "maintenance1 newincident1")]
    [InlineData("?until=4h", "oldincident1")]
    [InlineData("?from=2026-03-02T09:00:00Z&type=incident", "newincident1")]
    public async Task Incidents_are_filtered(string query, string ids)
    {
        await using var web = await ApiStage.StartAsync();

        var found = (await web.JsonAsync($"/api/v1/incidents{query}"))["incidents"]!.AsArray();

        Assert.Equal(ids, string.Join(' ', found.Select(one => (string?)one!["id"])));
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_cursors_without_gap_or_repetition()
    {
        await using var web = await ApiStage.StartAsync();
        foreach (var (path, list, whole) in new[] { ("/api/v1/incidents", "incidents", 3), ("/api/v1/events", "events", 5), ("/api/v1/events?order=desc", "events", 5) })
        {
            var all = (await web.JsonAsync(path))[list]!.AsArray().Select(one => one!.ToJsonString()).ToList();
            Assert.Equal(whole, all.Count);
            Assert.Equal(all, await ReadByOnesAsync(web, path, list));
        }
    }

    [Fact]
    public async Task An_incident_has_its_updates_oldest_first_and_they_stand_alone_too()
    {
        await using var web = await ApiStage.StartAsync();

        var incident = await web.JsonAsync("/api/v1/pages/acme/incidents/oldincident1");
        var updates = await web.JsonAsync("/api/v1/pages/acme/incidents/oldincident1/updates");

        Assert.Equal(["investigating", "resolved"], incident["updates"]!.AsArray().Select(one => (string?)one!["status"]));
        Assert.True(JsonNode.DeepEquals(incident["updates"], updates["updates"]));
        Assert.False((bool)incident["open"]!);
    }

    [Fact]
    public async Task An_event_is_exactly_what_every_other_output_writes()
    {
        await using var web = await ApiStage.StartAsync();
        var all = await web.World.AllAsync();

        var list = await web.TextAsync("/api/v1/events");
        foreach (var news in all)
        {
            var line = JsonSerializer.Serialize(news, StatusMonitorJson.Event);
            Assert.Contains(line, list, StringComparison.Ordinal);
            Assert.Equal(line, await web.TextAsync($"/api/v1/events/{news.Position}"));
        }
    }

    [Theory]
    [InlineData("?kind=component.status", 1)]
    [InlineData("?kind=incident.*", 3)]
    [InlineData("?kind=incident.update,maintenance.update&after=2", 2)]
    [InlineData("?page=acme&incident=newincident1", 1)]
    [InlineData("?before=3", 2)]
    [InlineData("?until=2026-03-02T05:30:00Z", 2)]
    public async Task Events_are_filtered(string query, int count)
    {
        await using var web = await ApiStage.StartAsync();

        Assert.Equal(count, (await web.JsonAsync($"/api/v1/events{query}"))["events"]!.AsArray().Count);
    }

    [Fact]
    public async Task Deliveries_tell_what_waits_and_why_and_what_was_given_up()
    {
        await using var web = await ApiStage.StartAsync();

        var deliveries = await web.JsonAsync("/api/v1/deliveries");

        var handler = deliveries["handlers"]![0]!;
        Assert.Equal(("ops", 1), ((string?)handler["handler"], (int)handler["position"]!));
        Assert.Equal((long)deliveries["end"]! - 1, (long)handler["behind"]!);
        Assert.Equal(("network", 3), ((string?)handler["retrying"]!["reason"], (int)handler["retrying"]!["failures"]!));
        Assert.Equal("413", (string?)deliveries["parked"]![0]!["detail"]);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_a_HEAD_has_no_body()
    {
        await using var web = await ApiStage.StartAsync();
        foreach (var path in new[] { "/api/v1/pages", "/api/v1/incidents", "/api/v1/events", "/api/v1/openapi.json", "/api/v2/summary.json", "/pages/acme/api/v2/incidents.json" })
        {
            using var first = await web.GetAsync(path);
            using var again = await web.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal((path, 304, 0), (path, (int)again.StatusCode, (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
            using var head = await web.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(web.Address, path)));
            Assert.Equal((200, first.Headers.ETag), ((int)head.StatusCode, head.Headers.ETag));
        }
    }

    private static async Task<List<string>> ReadByOnesAsync(ServedWeb web, string path, string list)
    {
        List<string> all = [];
        for (var next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=1"; next is not null;)
        {
            using var answer = await web.GetAsync(next);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            all.AddRange(body[list]!.AsArray().Select(one => one!.ToJsonString()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            Assert.Equal(next is null, body["next"] is null);
        }

        return all;
    }
}
