using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>News goes where the routes say, and nowhere else.</summary>
[Collection<Alone>]
public sealed class RouteTests
{
    [Fact]
    public async Task News_of_two_pages_goes_to_the_handlers_that_the_routes_name()
    {
        await using var stage = await ServiceStage.SetAsync();
        var (lumen, paywell) = (stage.AddPage("Lumen"), stage.AddPage("Paywell"));
        var (all, severe) = (await stage.AddReceiverAsync(), await stage.AddReceiverAsync());
        stage.Configure(
            ["Lumen", "Paywell"],
            [$"all: {{ type: webhook, url: \"{all.Url}/all\" }}", $"severe: {{ type: webhook, url: \"{severe.Url}/severe\" }}"],
            "{ to: all, continue: true }",
            "{ match: { pages: Paywell, impact: \">= major\" }, to: severe }");
        await using var service = await stage.RunAsync();
        lumen.OpenIncident("Slow answers", "critical", "We see slow answers.");
        paywell.OpenIncident("Some cards fail", "minor", "We see failing cards.");
        paywell.OpenIncident("All cards fail", "critical", "We see no card that works.");
        await Received.UntilAsync(severe, "All cards fail");
        await Received.UntilAsync(all, "Slow answers");
        await Received.UntilAsync(all, "All cards fail");
        Assert.Equal(["All cards fail"], Received.Names(severe));
        Assert.Equal(["All cards fail", "Slow answers", "Some cards fail"], Received.Names(all).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_says_calmly_what_it_does_and_prints_nothing_of_its_own_on_standard_output()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        await using var service = await stage.RunAsync();
        page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        await Received.UntilAsync(receiver, "Slow answers");
        var (code, took) = await service.EndBySignalAsync(Statusmon.Terminate);
        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(3), $"it took {took}");
        Assert.Equal("", service.Output);
        Assert.Equal(
            [
                $"info: started: 1 page, 1 handler, no routes: everything goes to every handler; recorded in {Path.Combine(stage.Data, "statusmon.db")}",
                "info: stopped; what was not delivered is kept, and sent after the next start",
            ],
            service.Errors.Split('\n'));
    }
}
