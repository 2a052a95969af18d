using System.Net;
using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Metrics;

public sealed class HealthTests
{
    [Fact]
    public async Task It_is_alive_while_its_loop_comes_round_and_ready_once_every_page_was_tried()
    {
        var health = new GivenHealth { HasTriedAll = false };
        await using var web = await ServedWeb.StartAsync(extend: services => services with { Health = health });
        Assert.Equal("ok\nok loop: comes round\nok log: answers\n", await web.TextAsync("/healthz"));
        Assert.Equal((503, "failed\nok loop: comes round\nok log: answers\nok writing: the log is written\nfailed pages: 1 not tried yet\n"), await AskAsync(web, "/readyz"));
        health.HasTriedAll = true;
        Assert.Equal(200, (await AskAsync(web, "/readyz")).Status);
        health.SinceLook = TimeSpan.FromMinutes(1);
        Assert.Equal((503, "failed\nfailed loop: stands still\nok log: answers\n"), await AskAsync(web, "/healthz"));
    }

    [Fact]
    public async Task It_is_alive_but_not_ready_while_the_log_cannot_be_written()
    {
        var health = new GivenHealth { WriteFailure = EventLogFailure.Full };
        await using var web = await ServedWeb.StartAsync(extend: services => services with { Health = health });
        Assert.Equal(200, (await AskAsync(web, "/healthz")).Status);
        var (status, text) = await AskAsync(web, "/readyz");
        Assert.Equal(503, status);
        Assert.Contains("failed writing: no room for the log\n", text, StringComparison.Ordinal);
        health.WriteFailure = null;
        Assert.Equal(200, (await AskAsync(web, "/readyz")).Status);
    }

    [Fact]
    public async Task Nobody_has_to_say_who_they_are_and_programs_get_json()
    {
        await using var web = await ServedWeb.StartAsync(configure: options => options with { Anonymous = WebRole.Nobody });
        using var answer = await web.GetAsync("/healthz", ("Accept", "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(["loop", "log"], json.RootElement.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
        using var metrics = await web.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.Forbidden, metrics.StatusCode);
    }

    private static async Task<(int Status, string Text)> AskAsync(ServedWeb web, string path)
    {
        using var answer = await web.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
