using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.Tests.Hosting;

/// <summary>The pipe in any .NET host: one call, one class, one line.</summary>
public sealed class HostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_of_ones_own_gets_the_news_of_a_real_page_over_real_HTTP()
    {
        await using var server = await SimulatorServer.StartAsync(cancellationToken: Cancellation);
        var page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen" }, TimeProvider.System);
        var hosted = server.Add(page);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddStatusMonitor(options =>
        {
            options.AddPage($"lumen={hosted.Url}");
            options.Interval = TimeSpan.FromMilliseconds(50);
        }).AddHandler<Inbox>();
        using var host = builder.Build();
        await host.StartAsync(Cancellation);
        var incident = page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        var inbox = host.Services.GetRequiredService<Inbox>();
        var news = await inbox.FirstAsync();
        Assert.Equal(incident.Latest.Id, news.Update!.Id.Value);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task All_mistakes_in_the_options_are_said_at_once_and_say_what_is_allowed()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddStatusMonitor(options =>
        {
            options.AddPage("openai");
            options.AddPage("openai");
            options.AddPage("ftp-like=https://status.acme.example");
            options.Pages[2] = options.Pages[2] with { Dialect = "klingon" };
            options.Interval = TimeSpan.FromSeconds(1);
            options.BlindAfter = TimeSpan.Zero;
        });
        using var host = builder.Build();
        var mistakes = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation))).Failures.ToList();
        Assert.Equal(6, mistakes.Count);
        Assert.Contains(mistakes, mistake => mistake.Contains("named 2 times", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Contains("at least 5 s", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Contains("known: statuspage", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_nobody_knows_is_refused_with_the_nearest_name() =>
        Assert.Contains("openai", Assert.Throws<ArgumentException>(() => new StatusMonitorOptions().AddPage("opneai")).Message);

    [Fact]
    public void Parts_of_a_page_are_added_one_by_one()
    {
        var options = new StatusMonitorOptions();
        foreach (var page in new[] { "openai", "aws/ec2@us-east-1", "aws/s3@*" }) options.AddPage(page);
        Assert.Equal(["openai", "aws"], options.Pages.Select(page => page.Key.Value));
        Assert.Equal(["ec2@us-east-1", "s3@*"], options.Pages[1].Components.Globs);
    }

    [Fact]
    public async Task Two_handlers_of_one_name_are_refused_since_the_name_is_the_cursor()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddStatusMonitor().AddHandler(_ => new Inbox()).AddHandler(_ => new Inbox());
        using var host = builder.Build();
        Assert.Contains("inbox", (await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Cancellation))).Message);
    }

    private sealed class Inbox : IHandler
    {
        private readonly TaskCompletionSource<StatusEvent> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "inbox";

        public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
        {
            _first.TrySetResult(dispatch.Event);
            return ValueTask.FromResult(DeliveryResult.Done);
        }

        public Task<StatusEvent> FirstAsync() => _first.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancellation);
    }
}
