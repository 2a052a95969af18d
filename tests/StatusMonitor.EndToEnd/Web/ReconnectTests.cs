using System.Text.Json;
using StatusMonitor.EndToEnd.Receivers;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>A reader of the stream whose connection does not hold.</summary>
public sealed class ReconnectTests
{
    private const int Drops = 100, Incidents = 40, Posts = 9;

    private readonly Random _random = new(20261125);

    [Fact]
    public async Task After_a_hundred_lost_connections_nothing_is_missing_and_nothing_came_twice()
    {
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        await stage.RunAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var reader = new LosingReader(http, new Uri(stage.Address, "api/v1/events/stream?after=0"));
        var burst = Burst(page).GetEnumerator();

        for (var drop = 0; drop < Drops; drop++)
        {
            for (var more = _random.Next(8); more > 0; more--) burst.MoveNext();
            await reader.ReadAsync(_random.Next(1, 20), TimeSpan.FromMilliseconds(_random.Next(2, 80)));
        }

        while (burst.MoveNext())
        {
        }

        List<(long, string)> log = [];
        await Daemon.UntilAsync(async () => (log = await LogAsync(http, stage)).Count >= Incidents * (Posts + 1), () => null);
        await reader.ReadAsync(log.Count - reader.Seen.Count, TimeSpan.FromSeconds(20));
        Assert.Equal(log, reader.Seen);
        Assert.True(reader.Cut > Drops / 4, $"only {reader.Cut} of {Drops} connections had brought something");
    }

    private IEnumerable<SimulatedUpdate> Burst(SimulatedPage page)
    {
        List<SimulatedIncident> open = [];
        for (var number = 0; number < Incidents * (Posts + 1); number++)
        {
            if (number % (Posts + 1) == 0) open.Add(page.OpenIncident($"Incident {number}", "minor", "We see something."));
            else yield return page.Post(open[_random.Next(open.Count)], "monitoring", $"Step {number}.");
        }
    }

    private static async Task<List<(long Position, string Id)>> LogAsync(HttpMessageInvoker http, WebStage stage)
    {
        List<(long, string)> all = [];
        while (true)
        {
            var after = all.Count == 0 ? 0 : all[^1].Item1;
            var part = JsonDocument.Parse(await Clients.GetAsync(http, new Uri(stage.Address, $"api/v1/events?limit=500&after={after}"))).RootElement.GetProperty("events");
            if (part.GetArrayLength() == 0) return all;
            all.AddRange(part.EnumerateArray().Select(LosingReader.Of));
        }
    }
}
