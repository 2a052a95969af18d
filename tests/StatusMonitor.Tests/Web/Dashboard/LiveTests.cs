using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Dashboard.Live;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class LiveTests
{
    private static readonly PageKey Acme = new("acme"), Other = new("other");

    [Fact]
    public async Task An_open_view_is_greeted_with_what_it_shows_and_told_when_a_page_begins_to_fail()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        using var stream = await Listener.OpenAsync(web);
        Assert.Equal((await web.ViewAsync("/")).Body!.GetAttribute("data-change"), await stream.NextAsync("change"));
        web.World.Web.FailAll(PollFailure.Timeout);
        await web.World.TickAsync();
        web.World.Time.Advance(LiveFeed.Beat);
        Assert.Equal((await web.ViewAsync("/")).Body!.GetAttribute("data-change"), await stream.NextAsync("change"));
    }

    [Fact]
    public async Task A_reading_without_news_is_told_as_a_reading()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        using var stream = await Listener.OpenAsync(web);
        await stream.NextAsync("change");
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        var readAt = web.World.Now;
        web.World.Time.Advance(LiveFeed.Beat);
        Assert.Equal($"[[\"acme\",{readAt.ToUnixTimeSeconds()}]]", await stream.NextAsync("read"));
    }

    [Fact]
    public async Task News_change_what_a_view_should_show_and_a_restart_does_not()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        var before = (await web.ViewAsync("/")).Body!.GetAttribute("data-change");
        await using (var again = await ServedWeb.StartAsync(web.World))
            Assert.Equal(before, (await again.ViewAsync("/")).Body!.GetAttribute("data-change"));
        web.World.Page.Open("i1", World.Start);
        await web.World.TickAsync();
        Assert.NotEqual(before, (await web.ViewAsync("/")).Body!.GetAttribute("data-change"));
    }

    [Fact]
    public void Only_the_pages_that_were_read_since_are_named()
    {
        var (then, now) = (World.Start, World.Start.AddSeconds(9));
        var before = new LiveSnapshot("a", "d", new Dictionary<PageKey, DateTimeOffset> { [Acme] = then, [Other] = then });
        Assert.Empty(LiveFrames.Between(before, before));
        var said = System.Text.Encoding.UTF8.GetString(LiveFrames.Between(before, before with { Read = new Dictionary<PageKey, DateTimeOffset> { [Acme] = now, [Other] = then } }));
        Assert.Equal($"event: read\ndata: [[\"acme\",{now.ToUnixTimeSeconds()}]]\n\n", said);
    }

    [Fact]
    public async Task A_view_of_deliveries_is_told_of_a_retry_a_parked_delivery_a_silence_and_its_end()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        using var stream = await Listener.OpenAsync(web);
        async Task ShownAsync(TimeSpan after)
        {
            web.World.Time.Advance(after);
            Assert.Equal((await web.ViewAsync("/deliveries")).Body!.GetAttribute("data-deliveries"), await stream.NextAsync("deliveries"));
        }

        await ShownAsync(TimeSpan.Zero);
        var cursor = new DeliveryCursor("ops", new EventPosition(1), null);
        var wait = new DeliveryWait { Handler = "ops", Position = new EventPosition(2), Since = web.World.Now, Failures = 1, Reason = DeliveryFailure.Network, NextTry = web.World.Now };
        await web.World.Log.SaveDeliveryAsync(new DeliveryCommit { Cursor = cursor, Wait = wait }, CancellationToken.None);
        await ShownAsync(LiveFeed.Beat);
        await web.World.Log.SaveDeliveryAsync(new DeliveryCommit { Cursor = cursor, Wait = wait with { Failures = 2 } }, CancellationToken.None);
        await ShownAsync(LiveFeed.Beat);
        await web.World.Log.SaveDeliveryAsync(
            new DeliveryCommit { Cursor = cursor, Parked = new ParkedDelivery("ops", new EventPosition(2), DeliveryFailure.Refused, "413", web.World.Now) }, CancellationToken.None);
        await ShownAsync(LiveFeed.Beat);
        var silence = new Silence { Id = "s1", Match = new EventMatch { Pages = ["acme"] }, From = web.World.Now, Until = web.World.Now.AddMinutes(9), Comment = "known" };
        await web.World.Log.SaveSilenceAsync(silence, CancellationToken.None);
        await ShownAsync(LiveFeed.Beat);
        await ShownAsync(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_view_of_no_deliveries_has_nothing_to_compare_theirs_with()
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Equal("", (await web.ViewAsync("/")).Body!.GetAttribute("data-deliveries"));
    }

    /// <summary>Reads the live stream as a browser does.</summary>
    private sealed class Listener(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {
        public static async Task<Listener> OpenAsync(ServedWeb web)
        {
            var answer = await web.GetAsync("/live");
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new Listener(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        }

        /// <summary>The data of the next message of that name; others are passed over.</summary>
        public async Task<string> NextAsync(string name)
        {
            while (await LineAsync() is { } line)
                if (line == $"event: {name}") return (await LineAsync())!["data: ".Length..];
            throw new InvalidOperationException("the stream ended");
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }

        private Task<string?> LineAsync() => lines.ReadLineAsync().Soon();
    }
}
