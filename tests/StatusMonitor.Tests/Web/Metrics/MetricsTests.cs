using System.Diagnostics.Metrics;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using StatusMonitor.Web.Metrics.Families;
using StatusMonitor.Web.Metrics.Instruments;
using Xunit;

namespace StatusMonitor.Tests.Web.Metrics;

public sealed class MetricsTests
{
    private static readonly string[] States = ["operational", "degraded", "outage", "maintenance", "unreadable", "unknown"];

    [Fact]
    public async Task A_page_is_in_exactly_one_state_and_one_that_cannot_be_read_in_no_other()
    {
        var world = new World();
        await using var web = await ServedWeb.StartAsync(world);
        Assert.Equal("unknown", StateOf(await ScrapeAsync(web)));
        await world.TickAsync();
        Assert.Equal("operational", StateOf(await ScrapeAsync(web)));
        world.Page.Open("i1", world.Now).Impact = "major";
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("outage", StateOf(await ScrapeAsync(web)));
        world.Web.FailAll(PollFailure.ServerError);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        var scrape = await ScrapeAsync(web);
        Assert.Equal("unreadable", StateOf(scrape));
        Assert.DoesNotContain(scrape.Series.Keys, series => series.StartsWith("statusmon_page_components", StringComparison.Ordinal));
        Assert.Equal(1, scrape.Series["""statusmon_incidents_open{type="incident",impact="major"}"""]);
        Assert.Equal(world.Log.End.Value, scrape.Series["statusmon_events_total"]);
    }

    [Fact]
    public async Task Impaired_components_have_series_up_to_a_bound_and_twins_do_not_collide()
    {
        var world = new World();
        for (var i = 0; i < ComponentFamilies.Most + 7; i++)
            world.Page.Components.Add(new WireComponent($"c{i:D11}", "Twin \"\\\n") { Status = "partial_outage" });
        await world.TickAsync();
        await using var web = await ServedWeb.StartAsync(world);
        var scrape = await ScrapeAsync(web);
        Assert.Equal(ComponentFamilies.Most, scrape.Series.Keys.Count(series => series.StartsWith("statusmon_component_impaired{", StringComparison.Ordinal)));
        Assert.Equal(7, scrape.Series["statusmon_components_impaired_dropped"]);
        Assert.Equal(ComponentFamilies.Most + 7, scrape.Series["""statusmon_page_components{page="acme",state="partial_outage"}"""]);
    }

    [Fact]
    public async Task Hostile_names_and_words_stay_inside_their_labels()
    {
        var world = new World();
        world.Page.Name = "a\"} 1\nb\\";
        world.Page.Open("i1", world.Now).Impact = "apocalyptic\"} 1\n";
        await world.TickAsync();
        await using var web = await ServedWeb.StartAsync(world);
        var scrape = await ScrapeAsync(web);
        Assert.Equal(1, scrape.Series["""statusmon_incidents_open{type="incident",impact="other"}"""]);
        Assert.Contains(scrape.Series.Keys, series => series.StartsWith("""statusmon_page_info{page="acme",name="a\"} 1""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Streams_are_counted_while_they_are_open()
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Equal((0, 0), await OpenStreamsAsync(web));
        using (await web.GetAsync("/api/v1/events/stream"))
        using (await web.GetAsync("/live"))
        using (await web.GetAsync("/live"))
            Assert.Equal((1, 2), await OpenStreamsAsync(web));
        // A client that goes is noticed a moment later.
        using var patience = Patience.Begin();
        while (await OpenStreamsAsync(web) != (0, 0)) patience.Token.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task The_process_may_have_more_files_open_than_it_has()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells.");
        await using var web = await ServedWeb.StartAsync();
        var scrape = await ScrapeAsync(web);
        Assert.InRange(scrape.Series["process_open_fds"], 1, scrape.Series["process_max_fds"]);
    }

    [Fact]
    public async Task What_instruments_record_is_added_up_and_requests_are_counted_by_route()
    {
        using var meter = new Meter("test");
        using var totals = InstrumentTotals.Of(meter);
        var (counter, histogram) = (meter.CreateCounter<long>("statusmon.sent", "{event}", "Sent."), meter.CreateHistogram<double>("statusmon.delay", "s", "Delay."));
        counter.Add(2, new KeyValuePair<string, object?>("handler", "ops"));
        counter.Add(3, new KeyValuePair<string, object?>("handler", "ops"));
        histogram.Record(0.3);
        histogram.Record(7200);
        await using var web = await ServedWeb.StartAsync(extend: services => services with { Instruments = totals });
        await web.TextAsync("/pages/acme/feed.atom");
        var scrape = await ScrapeAsync(web);
        Assert.Equal(5, scrape.Series["""statusmon_sent_total{handler="ops"}"""]);
        Assert.Equal(0, scrape.Series["""statusmon_delay_seconds_bucket{le="0.25"}"""]);
        Assert.Equal(1, scrape.Series["""statusmon_delay_seconds_bucket{le="0.5"}"""]);
        Assert.Equal(2, scrape.Series["""statusmon_delay_seconds_bucket{le="+Inf"}"""]);
        Assert.Equal(7200.3, scrape.Series["statusmon_delay_seconds_sum"], 3);
        Assert.Equal(1, scrape.Series["""http_server_request_duration_seconds_count{http_request_method="GET",http_response_status_code="200",http_route="/pages/{key}/feed.atom"}"""]);
    }

    [Fact]
    public void An_instrument_has_a_bounded_number_of_series()
    {
        using var meter = new Meter("test");
        using var totals = InstrumentTotals.Of(meter);
        var counter = meter.CreateCounter<long>("statusmon.sent");
        for (var i = 0; i < InstrumentTotal.MostSeries + 5; i++) counter.Add(1, new KeyValuePair<string, object?>("handler", i));
        var series = Assert.Single(totals.All).Read();
        Assert.Equal(InstrumentTotal.MostSeries + 1, series.Count);
        Assert.Equal(5, series.Single(one => one.Labels.Length == 0).Sum);
    }

    [Fact]
    public async Task A_handler_that_is_gone_from_the_configuration_is_not_behind()
    {
        var health = new GivenHealth { Handlers = ["ops"] };
        await using var web = await ServedWeb.StartAsync(extend: services => services with { Health = health });
        var scrape = await ScrapeAsync(web);
        Assert.Equal(0, scrape.Series["""statusmon_handler_pending_events{handler="ops"}"""]);
        health.Handlers = [];
        Assert.DoesNotContain("statusmon_handler_pending_events{", await web.TextAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polls_are_counted_by_outcome()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.Add(web.Readings.All[0] with
        {
            Key = new PageKey("other"),
            Polls = new PollCounts { Unchanged = 5, BytesSaved = 700, Failed = new Dictionary<PollFailure, long> { [PollFailure.ServerError] = 2 } },
        });
        var scrape = await ScrapeAsync(web);
        Assert.Equal(5, scrape.Series["""statusmon_polls_total{page="other",outcome="unchanged"}"""]);
        Assert.Equal(2, scrape.Series["""statusmon_polls_total{page="other",outcome="failed",reason="server_error"}"""]);
        Assert.Equal(700, scrape.Series["""statusmon_poll_saved_bytes_total{page="other"}"""]);
    }

    [Fact]
    public async Task Two_thousand_pages_have_a_bounded_number_of_series()
    {
        const int Pages = 2_000;
        var world = new World();
        await world.TickAsync();
        await using var web = await ServedWeb.StartAsync(world);
        for (var i = 1; i < Pages; i++) web.Readings.Others.Add(web.Readings.All[0] with { Key = new PageKey($"page-{i}"), Name = $"Page number {i}" });
        await web.TextAsync("/metrics");
        var began = TimeProvider.System.GetTimestamp();
        var text = await web.TextAsync("/metrics");
        TestContext.Current.SendDiagnosticMessage($"{Pages} pages: {text.Length} characters in {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds:0} ms");
        Assert.InRange(Scrape.Read(text).Series.Count, 17 * Pages, 20 * Pages);
    }

    private static async Task<Scrape> ScrapeAsync(ServedWeb web) => Scrape.Read(await web.TextAsync("/metrics"));

    private static async Task<(double Events, double Live)> OpenStreamsAsync(ServedWeb web)
    {
        var series = (await ScrapeAsync(web)).Series;
        return (series["""statusmon_web_streams{kind="events"}"""], series["""statusmon_web_streams{kind="live"}"""]);
    }

    private static string StateOf(Scrape scrape) =>
        Assert.Single(States, state => scrape.Series[$$"""statusmon_page_state{page="acme",state="{{state}}"}"""] == 1);
}
