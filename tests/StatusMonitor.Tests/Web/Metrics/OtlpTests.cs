using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Simulator.Receivers;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Metrics.Otlp;
using Xunit;

namespace StatusMonitor.Tests.Web.Metrics;

public sealed class OtlpTests
{
    [Fact]
    public async Task Metrics_and_spans_reach_a_receiver_with_the_headers_that_were_set()
    {
        await using var receiver = await WebhookReceiver.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var world = new World();
        WebServices? services = null;
        await using var web = await ServedWeb.StartAsync(world, extend: given => services = given);
        using var meter = new Meter("StatusMonitor");
        var options = new OtlpOptions
        {
            Endpoint = new Uri($"{receiver.Url}/otlp/"),
            Headers = new Dictionary<string, Secret> { ["x-api-key"] = Secret.FromText("a key=1") },
        };
        await using (OtlpExport.Start(options, services!, meter, NullLogger<OtlpExport>.Instance))
        {
            await receiver.WaitAsync(1, TestContext.Current.CancellationToken).Soon();
            await world.TickAsync();
        }

        var received = receiver.Received;
        Assert.All(received, one => Assert.Equal("a key=1", one.Headers["x-api-key"]));
        Assert.All(received, one => Assert.Equal("application/x-protobuf", one.Headers["Content-Type"]));
        var metrics = received.First(one => one.Path == "/otlp/v1/metrics").Text;
        Assert.Contains("statusmon_page_state", metrics, StringComparison.Ordinal);
        Assert.Contains("unreadable", metrics, StringComparison.Ordinal);
        var traces = string.Concat(received.Where(one => one.Path == "/otlp/v1/traces").Select(one => one.Text));
        foreach (var word in (string[])["tick", "poll", "parse", "diff", "append", "statusmon.page", "acme"])
            Assert.Contains(word, traces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_watched_is_no_longer_sent()
    {
        await using var receiver = await WebhookReceiver.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var world = new World();
        WebServices? services = null;
        await using var web = await ServedWeb.StartAsync(world, extend: given => services = given);
        web.Readings.Others.Add(web.Readings.All[0] with { Key = new StatusMonitor.Model.PageKey("passing") });
        using var meter = new Meter("StatusMonitor");
        var options = new OtlpOptions { Endpoint = new Uri(receiver.Url), Interval = TimeSpan.FromSeconds(10) };
        await using var export = OtlpExport.Start(options, services!, meter, NullLogger<OtlpExport>.Instance);
        await receiver.WaitAsync(1, TestContext.Current.CancellationToken).Soon();
        Assert.Contains("passing", Metrics(receiver)[0].Text, StringComparison.Ordinal);
        web.Readings.Others.Clear();
        var before = Metrics(receiver).Count;
        // The timer may not wait yet when the clock is first moved.
        await Patience.UntilAsync(() => Metrics(receiver).Count > before, () => world.Time.Advance(TimeSpan.FromSeconds(10)));
        Assert.DoesNotContain("passing", Metrics(receiver)[before].Text, StringComparison.Ordinal);
    }

    private static List<ReceivedWebhook> Metrics(WebhookReceiver receiver) => [.. receiver.Received.Where(one => one.Path == "/v1/metrics")];
}
