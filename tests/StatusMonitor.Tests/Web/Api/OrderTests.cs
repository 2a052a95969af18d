using Xunit;

namespace StatusMonitor.Tests.Web.Api;

public sealed class OrderTests
{
    [Fact]
    public async Task A_silence_is_added_listed_and_ended_early()
    {
        await using var web = await ApiStage.StartAsync();

        var (status, _, added) = await web.AskAsync("/api/v1/silences", "POST", """{"match":{"pages":["acme"]},"until":"2026-03-03T00:00:00Z","comment":"known"}""");
        var stored = Assert.Single(await web.World.Log.ReadSilencesAsync(CancellationToken.None));
        Assert.Equal((201, stored.Id, "active"), (status, (string?)added!["id"], (string?)added["state"]));
        Assert.True(stored.Covers(web.World.Now));
        Assert.Single((await web.JsonAsync("/api/v1/silences"))["silences"]!.AsArray());

        var (_, _, ended) = await web.AskAsync($"/api/v1/silences/{stored.Id}", "DELETE");
        Assert.Equal("over", (string?)ended!["state"]);
        Assert.False(Assert.Single(await web.World.Log.ReadSilencesAsync(CancellationToken.None)).Covers(web.World.Now));
        Assert.Empty((await web.JsonAsync("/api/v1/silences"))["silences"]!.AsArray());
        Assert.Single((await web.JsonAsync("/api/v1/silences?all=true"))["silences"]!.AsArray());
    }

    [Fact]
    public async Task Ending_a_silence_that_is_over_leaves_it_as_it_was()
    {
        await using var web = await ApiStage.StartAsync();
        var (_, _, added) = await web.AskAsync("/api/v1/silences", "POST", """{"match":{"pages":["*"]},"until":"2026-03-02T10:00:00Z","comment":"known"}""");
        web.World.Time.Advance(TimeSpan.FromHours(3));

        await web.AskAsync($"/api/v1/silences/{added!["id"]}", "DELETE");

        Assert.Equal(10, Assert.Single(await web.World.Log.ReadSilencesAsync(CancellationToken.None)).Until.Hour);
    }

    [Fact]
    public async Task What_was_parked_is_sent_again_once_it_is_asked_for()
    {
        await using var web = await ApiStage.StartAsync();

        var (_, _, none) = await web.AskAsync("/api/v1/deliveries/replay", "POST", """{"handler":"ops","incident":"newincident1"}""");
        var (_, _, one) = await web.AskAsync("/api/v1/deliveries/replay", "POST", """{"handler":"ops"}""");
        var (status, _, wrong) = await web.AskAsync("/api/v1/deliveries/replay", "POST", """{"handler":"opps"}""");

        Assert.Equal((0, 1), ((int)none!["count"]!, (int)one!["count"]!));
        Assert.Equal((400, "ops"), (status, (string?)wrong!["mistakes"]![0]!["nearest"]));
        var deliveries = await web.JsonAsync("/api/v1/deliveries");
        Assert.Empty(deliveries["parked"]!.AsArray());
        Assert.Equal("replay", (string?)deliveries["held"]![0]!["reason"]);
    }
}
