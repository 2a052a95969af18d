using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Tests.Web.Api;
using Xunit;

namespace StatusMonitor.Tests.Web.Streaming;

public sealed class StreamTests
{
    [Fact]
    public async Task It_begins_with_what_comes_next_and_each_message_is_the_event()
    {
        await using var web = await ApiStage.StartAsync();
        using var stream = await EventReader.OpenAsync(web);
        await stream.UntilAsync(one => one.LastId.Length > 0);
        Assert.Equal(web.World.Log.End.ToString(), stream.LastId);

        var expected = Assert.Single(await PostAsync(web.World, 1));
        var (kind, data) = (await stream.NextAsync())!.Value;

        Assert.Equal(("incident.update", expected.Position.ToString()), (kind, stream.LastId));
        Assert.Equal(await web.TextAsync($"/api/v1/events/{expected.Position}"), data.ToJsonString(StatusMonitorJson.Event.Options));
    }

    [Theory]
    [InlineData("?after=2", null, 3)]
    [InlineData("", "4", 5)]
    [InlineData("?after=1", "4", 5)]
    [InlineData("?after=0", null, 1)]
    public async Task It_goes_on_after_what_the_client_has(string query, string? lastId, int first)
    {
        await using var web = await ApiStage.StartAsync();
        using var stream = await EventReader.OpenAsync(web, query, lastId);

        for (var position = first; position <= web.World.Log.End.Value; position++)
            Assert.Equal(position, (long)(await stream.NextAsync())!.Value.Data["position"]!);
    }

    [Fact]
    public async Task A_position_of_another_log_is_said_and_it_begins_at_the_end()
    {
        await using var web = await ApiStage.StartAsync();
        using var stream = await EventReader.OpenAsync(web, lastId: "9000");

        var (kind, data) = (await stream.NextAsync())!.Value;

        Assert.Equal(("log.reset", 9000, web.World.Log.End.Value), (kind, (long)data["asked"]!, (long)data["end"]!));
        await PostAsync(web.World, 1);
        Assert.Equal("incident.update", (await stream.NextAsync())!.Value.Kind);
    }

    [Fact]
    public async Task Only_what_was_asked_for_comes_and_the_place_moves_all_the_same()
    {
        await using var web = await ApiStage.StartAsync();
        using var stream = await EventReader.OpenAsync(web, "?kind=component.*&page=acme");
        await stream.UntilAsync(one => one.LastId.Length > 0);
        await PostAsync(web.World, 1);

        await stream.UntilAsync(one => one.LastId == web.World.Log.End.ToString(), () => web.World.Time.Advance(TimeSpan.FromSeconds(15)));

        web.World.Page.Components[0].Status = "major_outage";
        await web.World.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("component.status", (await stream.NextAsync())!.Value.Kind);
    }

    [Fact]
    public async Task The_servers_stop_ends_all_streams_at_once()
    {
        var web = await ApiStage.StartAsync();
        var streams = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => EventReader.OpenAsync(web)));
        var ends = streams.Select(stream => stream.NextAsync()).ToList();

        await web.DisposeAsync();

        var all = Task.WhenAll(ends.Select(end => end.ContinueWith(ended => ended.IsFaulted || ended.Result is null, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default)));
        Assert.All(await all.Soon(), Assert.True);
        foreach (var stream in streams) stream.Dispose();
    }

    [Fact]
    public async Task A_client_that_comes_and_goes_a_hundred_times_misses_and_doubles_nothing()
    {
        await using var web = await ApiStage.StartAsync();
        var (world, random) = (web.World, new Random(4));
        List<long> seen = [];
        var lastId = "0";
        var burst = Task.Run(async () =>
        {
            for (var n = 0; n < 100; n++) await PostAsync(world, n + 1);
        }, TestContext.Current.CancellationToken);
        for (var visit = 0; visit < 100; visit++)
        {
            using var stream = await EventReader.OpenAsync(web, "", lastId);
            for (var count = random.Next(3); count > 0 && (!burst.IsCompleted || long.Parse(lastId, null) < world.Log.End.Value); count--)
            {
                seen.Add((long)(await stream.NextAsync())!.Value.Data["position"]!);
                lastId = stream.LastId;
            }
        }

        await burst.Soon();
        using var last = await EventReader.OpenAsync(web, "", lastId);
        while (seen.LastOrDefault() < world.Log.End.Value) seen.Add((long)(await last.NextAsync())!.Value.Data["position"]!);
        Assert.Equal(Enumerable.Range(1, (int)world.Log.End.Value).Select(n => (long)n), seen);
    }

    private static async Task<IReadOnlyList<StatusEvent>> PostAsync(World world, int n)
    {
        await world.NewsAsync();
        world.Page.Open($"burst{n:0000}xyz", world.Now);
        return await world.TickAfterAsync(TimeSpan.FromSeconds(30));
    }
}
