using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.EndToEnd.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>The real Prometheus and its checker read a real service.</summary>
public sealed class PrometheusTests
{
    private const string Package = "prometheus";

    private static string Samples => Path.Combine(Clients.Root, "samples");

    [Fact]
    public async Task Promtool_has_nothing_to_say_of_the_metrics()
    {
        var promtool = Daemon.Find("promtool", Package);
        await using var stage = await BusyAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var text = await Clients.GetAsync(http, new Uri(stage.Address, "metrics"));
        await Daemon.RunAsync(promtool, text, "check", "metrics");
    }

    [Fact]
    public async Task The_alert_rules_fire_when_they_should_and_only_then() =>
        await Daemon.RunAsync(Daemon.Find("promtool", Package), "", "test", "rules", Path.Combine(Samples, "prometheus", "alerts.test.yml"));

    [Fact]
    public async Task Prometheus_scrapes_a_service_and_every_sample_names_metrics_that_exist()
    {
        var prometheus = Daemon.Find("prometheus", Package);
        await using var stage = await BusyAsync();
        var (file, port) = (stage.PathOf("prometheus.yml"), Daemon.FreePort());
        await File.WriteAllTextAsync(file, $$"""
            global: { scrape_interval: 500ms }
            rule_files: ["{{Samples}}/prometheus/alerts.yml"]
            scrape_configs:
              - job_name: statusmon
                static_configs: [ { targets: ["{{stage.Address.Authority}}"] } ]
            """, TestContext.Current.CancellationToken);
        await using var server = await Daemon.StartAsync(
            prometheus, port, $"--config.file={file}", $"--storage.tsdb.path={stage.PathOf("tsdb")}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error");
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var address = new Uri($"http://127.0.0.1:{port}/");

        // It listens before it can answer, and says 503 until then.
        await Daemon.UntilAsync(async () => await IsReadyAsync(http, new Uri(address, "-/ready")), () => null);
        await Daemon.UntilAsync(async () => await AskAsync(http, address, "count_over_time(up{job=\"statusmon\"}[1m])") >= 10, () => null);
        Assert.Equal(1, await AskAsync(http, address, "min_over_time(up{job=\"statusmon\"}[1m])"));
        Assert.Equal(1, await AskAsync(http, address, "statusmon_page_state{page=\"lumen\",state=\"outage\"}"));
        Assert.Equal(1, await AskAsync(http, address, "sum(statusmon_page_state{page=\"lumen\"})"));
        Assert.Equal(1, await AskAsync(http, address, "sum(statusmon_incidents_open{impact=\"critical\"})"));
        var targets = JsonNode.Parse(await Clients.GetAsync(http, new Uri(address, "api/v1/targets")))!["data"]!["activeTargets"]!.AsArray();
        Assert.Equal("", (string?)Assert.Single(targets)!["lastError"]);
        var own = await Clients.GetAsync(http, new Uri(address, "metrics"));
        foreach (var trouble in (string[])["sample_duplicate_timestamp", "sample_out_of_order", "sample_out_of_bounds"])
            Assert.Contains($"prometheus_target_scrapes_{trouble}_total 0\n", own, StringComparison.Ordinal);
        await EverySampleExistsAsync(http, address);
    }

    /// <summary>A query for what is called otherwise is silent for ever.</summary>
    private static async Task EverySampleExistsAsync(HttpMessageInvoker http, Uri prometheus)
    {
        var names = JsonNode.Parse(await Clients.GetAsync(http, new Uri(prometheus, "api/v1/label/__name__/values")))!["data"]!.AsArray().Select(name => (string)name!).ToHashSet();
        foreach (var file in (string[])["prometheus/alerts.yml", "grafana/dashboard.json"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Samples, file), TestContext.Current.CancellationToken);
            var wanted = Regex.Matches(text, @"\b(statusmon|process|http_server)_[a-z_]+\b").Select(match => match.Value).ToHashSet();
            Assert.NotEmpty(wanted);
            Assert.Empty(wanted.Except(names));
        }
    }

    private static async Task<bool> IsReadyAsync(HttpMessageInvoker http, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<double?> AskAsync(HttpMessageInvoker http, Uri prometheus, string query)
    {
        var answer = JsonNode.Parse(await Clients.GetAsync(http, new Uri(prometheus, $"api/v1/query?query={Uri.EscapeDataString(query)}")))!;
        var result = answer["data"]!["result"]!.AsArray();
        return result.Count == 0 ? null : double.Parse((string)result[0]!["value"]![1]!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<WebStage> BusyAsync()
    {
        var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        page.AddComponent("API \"quoted\" \\");
        await stage.RunAsync();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        // How soon news is seen is measured of what comes after the first reading.
        await UntilAsync("operational");
        page.OpenIncident("Elevated errors", "critical", "We are looking into it.");
        await UntilAsync("outage");
        return stage;

        Task UntilAsync(string state) => Daemon.UntilAsync(
            async () => (await Clients.GetAsync(http, new Uri(stage.Address, "metrics"))).Contains($"state=\"{state}\"}} 1", StringComparison.Ordinal), () => null);
    }
}
