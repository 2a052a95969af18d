using StatusMonitor.EndToEnd.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Readers that others wrote take our feeds and calendars without a complaint, whatever the pages say.</summary>
public sealed class FeedClientTests
{
    private const string Hostile = "<script>alert(1)</script> ]]> & \u0001\u202e \"quoted\", semi; back\\slash 日本語 😀";

    private const string ReadFeed = """
        import sys, feedparser
        feed = feedparser.parse(sys.stdin.buffer.read())
        assert feed.bozo == 0, feed.get('bozo_exception')
        assert feed.version == sys.argv[1], feed.version
        assert len(feed.entries) == 3, len(feed.entries)
        assert len({entry.id for entry in feed.entries}) == 3
        for entry in feed.entries:
            assert entry.link.startswith('http://127.0.0.1:'), entry.link
            assert entry.published_parsed and entry.title and entry.author == 'Lumen', entry
            assert '<script' not in entry.summary, entry.summary
        assert any('日本語' in entry.title for entry in feed.entries)
        """;

    private const string ReadCalendar = """
        import sys, icalendar
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        [event] = calendar.walk('VEVENT')
        assert not event.errors, event.errors
        assert str(event['STATUS']) == 'CONFIRMED' and int(event['SEQUENCE']) == 0
        assert (event.decoded('DTEND') - event.decoded('DTSTART')).total_seconds() == 7200
        assert '日本語' in str(event['SUMMARY']) and ', semi; back\\slash' in str(event['SUMMARY']), event['SUMMARY']
        assert str(event['UID']) and event.decoded('DTSTAMP') and event.decoded('LAST-MODIFIED')
        """;

    [Fact]
    public async Task Feedparser_finds_nothing_wrong_with_atom_and_rss()
    {
        await using var stage = await StoryAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        foreach (var (file, version) in (IEnumerable<(string, string)>)[("feed.atom", "atom10"), ("feed.rss", "rss20"), ("pages/lumen/feed.atom", "atom10")])
        {
            var text = await UntilAsync(http, new Uri(stage.Address, file), "mended", "replace a switch");
            await Clients.PythonAsync("feedparser", "python3-feedparser", ReadFeed, text, version);
        }
    }

    [Fact]
    public async Task Icalendar_reads_the_maintenances()
    {
        await using var stage = await StoryAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var text = await UntilAsync(http, new Uri(stage.Address, "maintenance.ics"), "BEGIN:VEVENT");
        await Clients.PythonAsync("icalendar", "python3-icalendar", ReadCalendar, text);
    }

    private static async Task<WebStage> StoryAsync()
    {
        var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        page.AddComponent("API");
        var from = TimeProvider.System.GetUtcNow().AddDays(1);
        page.Schedule(Hostile, from, from.AddHours(2), "We will replace a switch.");
        page.Post(page.OpenIncident(Hostile, "major", Hostile), "resolved", "The cable is mended.");
        await stage.RunAsync();
        return stage;
    }

    /// <summary>The service has started; its first readings follow.</summary>
    private static async Task<string> UntilAsync(HttpMessageInvoker http, Uri address, params IReadOnlyList<string> containing)
    {
        var text = "";
        await Daemon.UntilAsync(async () => containing.All((text = await Clients.GetAsync(http, address)).Contains), () => null);
        return text;
    }
}
