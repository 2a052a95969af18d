using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Tests.Web.Api;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Web.Statuspage;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("", "summary", "components incidents scheduled_maintenances status")]
    [InlineData("", "status", "status")]
    [InlineData("", "components", "components")]
    [InlineData("", "incidents", "incidents")]
    [InlineData("", "incidents/unresolved", "incidents")]
    [InlineData("", "scheduled-maintenances", "scheduled_maintenances")]
    [InlineData("", "scheduled-maintenances/upcoming", "scheduled_maintenances")]
    [InlineData("", "scheduled-maintenances/active", "scheduled_maintenances")]
    [InlineData("/pages/acme", "summary", "components incidents scheduled_maintenances status")]
    [InlineData("/pages/acme", "incidents/unresolved", "incidents")]
    public async Task Each_document_has_the_members_of_the_format_and_no_client_is_refused_for_its_query(string below, string name, string members)
    {
        await using var web = await ApiStage.StartAsync();

        var document = await web.JsonAsync($"{below}/api/v2/{name}.json?_=1234");

        Assert.Equal($"page {members}", string.Join(' ', document.AsObject().Select(member => member.Key)));
        Assert.Equal(["id", "name", "url", "time_zone", "updated_at"], document["page"]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pages/acme")]
    public async Task Our_own_reader_takes_every_document(string below)
    {
        await using var web = await ApiStage.StartAsync();
        var dialect = new StatuspageDialect();
        foreach (var resource in dialect.Resources)
        {
            var body = Encoding.UTF8.GetBytes(await web.TextAsync(below + resource.AddressBelow(web.Address).AbsolutePath));
            var snapshot = Assert.IsType<ParseResult.Parsed>(dialect.Parse(resource, body)).Snapshot;
            Assert.True(snapshot.IsStampTrusted);
            Assert.All(snapshot.Listed, incident => Assert.NotEmpty(incident.Updates));
        }
    }

    [Theory]
    [InlineData("", "status")]
    [InlineData("/pages/acme", "status")]
    [InlineData("/pages/acme", "summary")]
    public async Task What_shows_the_present_reads_what_was_only_when_something_happened(string below, string name)
    {
        var world = new World();
        await world.TickAsync();
        var questions = new CountedQuestions((IStatusReader)world.Log);
        await using var web = await ServedWeb.StartAsync(world, extend: services => services with { Status = questions });
        async Task<(string Text, int Past)> AskAsync()
        {
            questions.Asked.Clear();
            return (await web.TextAsync($"{below}/api/v2/{name}.json"), questions.Asked.Count(query => query.IsOpen is null));
        }

        var (first, past) = await AskAsync();
        Assert.Equal(2, past);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((first, 0), await AskAsync());
        world.Page.Open("i1", world.Now).Post("i1-2", "resolved", "Over.", world.Now);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        var (after, again) = await AskAsync();
        Assert.Equal(2, again);
        Assert.NotEqual(first, after);
    }

    [Fact]
    public async Task A_page_keeps_its_providers_ids_and_its_own_words()
    {
        await using var web = await ApiStage.StartAsync();

        var summary = await web.JsonAsync("/pages/acme/api/v2/summary.json");

        Assert.Equal(("acmeacme1234", "https://status.acme.example"), ((string?)summary["page"]!["id"], (string?)summary["page"]!["url"]));
        Assert.Equal("webserver001", (string?)summary["components"]![0]!["id"]);
        var incident = summary["incidents"]![0]!;
        Assert.Equal(("newincident1", "newincident1-1", "https://stspg.io/newincident1"), ((string?)incident["id"], (string?)incident["incident_updates"]![0]!["id"], (string?)incident["shortlink"]));
        Assert.Equal("scheduled", (string?)summary["scheduled_maintenances"]![0]!["status"]);
        Assert.NotNull(summary["scheduled_maintenances"]![0]!["scheduled_for"]);
        Assert.Equal("major", (string?)summary["status"]!["indicator"]);
    }

    [Fact]
    public async Task The_installation_has_a_component_for_each_page_and_says_which_it_cannot_read()
    {
        await using var web = await ApiStage.StartAsync();
        web.Readings.Others.Add(web.Readings.All[0] with
        {
            Key = new PageKey("blind"),
            Name = "Blind",
            Status = new PageStatus
            {
                Key = new PageKey("blind"),
                Name = "Blind",
                Url = "",
                Condition = PageCondition.Unknown,
                LastCondition = PageCondition.Operational,
                TriedAt = web.World.Now,
                ReadAt = World.Start,
                Failure = PollFailure.Html,
                FailingSince = World.Start,
            },
        });

        var summary = await web.JsonAsync("/api/v2/summary.json");

        var components = summary["components"]!.AsArray();
        Assert.Equal(["cloud", "Acme", "Blind (cannot be read)"], components.Select(one => (string?)one!["name"]));
        Assert.Equal(["major_outage", "major_outage", "degraded_performance"], components.Select(one => (string?)one!["status"]));
        Assert.Equal("html", (string?)components[2]!["unreadable"]!["failure"]);
        Assert.False(components[1]!.AsObject().ContainsKey("unreadable"));
        Assert.Equal(["acme", "blind"], components[0]!["components"]!.AsArray().Select(id => (string?)id));
        Assert.EndsWith("1 page cannot be read", (string?)summary["status"]!["description"], StringComparison.Ordinal);
        Assert.Equal(("acme:newincident1", "Acme: Elevated errors"), ((string?)summary["incidents"]![0]!["id"], (string?)summary["incidents"]![0]!["name"]));
        Assert.Equal(503, (await web.AskAsync("/pages/blind/api/v2/summary.json")).Status);
    }

    [Fact]
    public async Task The_stamp_moves_when_something_moved_and_only_then()
    {
        await using var web = await ApiStage.StartAsync();
        async Task<string?> StampAsync() => (string?)(await web.JsonAsync("/pages/acme/api/v2/status.json"))["page"]!["updated_at"];
        var first = await StampAsync();

        await web.World.TickAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(first, await StampAsync());

        web.World.Page.Components[0].Status = "major_outage";
        await web.World.TickAfterAsync(TimeSpan.FromHours(1));
        Assert.True(string.CompareOrdinal(await StampAsync(), first) > 0);
    }

    [Theory]
    [InlineData("/pages/acme/incidents/newincident1.json", "newincident1", "newincident1-1")]
    [InlineData("/pages/acme/incidents/oldincident1.json", "oldincident1", "oldincident1-2")]
    [InlineData("/pages/acme/incidents/maintenance1.json", "maintenance1", "maintenance1-1")]
    [InlineData("/incidents/acme:newincident1.json", "acme:newincident1", "acme:newincident1:newincident1-1")]
    public async Task An_incident_has_an_address_of_its_own(string path, string id, string newest)
    {
        await using var web = await ApiStage.StartAsync();

        var incident = await web.JsonAsync(path + "?_=1234");

        Assert.Equal((id, newest), ((string?)incident["id"], (string?)incident["incident_updates"]![0]!["id"]));
    }

    [Theory]
    [InlineData("/pages/acme/incidents/nosuchthing1.json")]
    [InlineData("/pages/other/incidents/newincident1.json")]
    [InlineData("/incidents/acme:nosuchthing1.json")]
    [InlineData("/incidents/newincident1.json")]
    [InlineData("/incidents/other:newincident1.json")]
    public async Task An_incident_that_nobody_knows_is_answered_with_404(string path)
    {
        await using var web = await ApiStage.StartAsync();

        Assert.Equal((404, "application/problem+json"), await StatusAsync(web, path));
    }

    [Theory]
    [InlineData("/pages/acme/incidents/nosuchthing1.json")]
    [InlineData("/incidents/acme:nosuchthing1.json")]
    public async Task While_its_page_cannot_be_read_nobody_hears_that_an_incident_is_gone(string path)
    {
        await using var web = await ApiStage.StartAsync();
        web.World.Web.FailAll(PollFailure.Timeout);
        for (var minute = 0; minute < 15; minute++) await web.World.TickAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((503, "application/problem+json"), await StatusAsync(web, path));
    }

    private static async Task<(int Status, string? Type)> StatusAsync(ServedWeb web, string path)
    {
        var (status, type, _) = await web.AskAsync(path);
        return (status, type);
    }
}
