using StatusMonitor.Model;
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
        var before = new LiveSnapshot("a", new Dictionary<PageKey, DateTimeOffset> { [Acme] = then, [Other] = then });
        Assert.Empty(LiveFrames.Between(before, before));
        var said = System.Text.Encoding.UTF8.GetString(LiveFrames.Between(before, before with { Read = new Dictionary<PageKey, DateTimeOffset> { [Acme] = now, [Other] = then } }));
        Assert.Equal($"event: read\ndata: [[\"acme\",{now.ToUnixTimeSeconds()}]]\n\n", said);
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
