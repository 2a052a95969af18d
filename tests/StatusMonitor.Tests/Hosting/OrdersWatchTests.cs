using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Delivery;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Hosting;

/// <summary>What people ask of a running service, as the log tells it.</summary>
public sealed class OrdersWatchTests : IAsyncDisposable
{
    private readonly InMemoryEventLog _log = new();
    private readonly CurrentOrders _orders = new();
    private readonly WatchedTime _time = new();
    private readonly LoggerDouble<OrdersWatch> _logger = new();
    private PageCondition _condition = PageCondition.Outage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task A_one_shot_comes_true_once_and_after_a_restart_not_again()
    {
        await AskAsync(PageCondition.Operational, "chat");
        var watch = Watch();
        await watch.LookAsync(Token);
        Assert.Equal(0, _log.End.Value);
        _condition = PageCondition.Operational;
        await watch.LookAsync(Token);
        await watch.LookAsync(Token);
        await Watch().LookAsync(Token);
        var told = Assert.Single(await _log.ReadAsync(EventPosition.Start, 10, Token));
        Assert.Equal((EventKind.PageCondition, PageCondition.Operational, "openai"), (told.Kind, told.Condition, told.Page.Key.Value));
        Assert.Equal(["chat"], told.To!);
        Assert.Equal(_time.GetUtcNow(), Assert.Single(await _log.ReadOneShotsAsync(Token)).ReachedAt);
    }

    [Theory]
    [InlineData(PageCondition.Degraded, PageCondition.Outage, true)]
    [InlineData(PageCondition.Outage, PageCondition.Degraded, false)]
    [InlineData(PageCondition.Operational, PageCondition.Unknown, false)]
    [InlineData(PageCondition.Maintenance, PageCondition.Maintenance, true)]
    public async Task Who_waits_for_trouble_hears_of_worse_and_nobody_of_what_is_not_known(PageCondition wanted, PageCondition now, bool comesTrue)
    {
        _condition = now;
        await AskAsync(wanted);
        await Watch().LookAsync(Token);
        Assert.Equal(comesTrue ? 1 : 0, _log.End.Value);
    }

    [Fact]
    public async Task A_page_that_is_not_watched_or_not_read_yet_fulfils_nothing()
    {
        await _log.SaveOneShotAsync(new OneShot { Id = "w1", Page = new PageKey("stripe"), Condition = PageCondition.Outage, AskedAt = _time.GetUtcNow() }, Token);
        await Watch().LookAsync(Token);
        Assert.Equal(0, _log.End.Value);
    }

    [Fact]
    public async Task A_silence_is_heeded_within_a_second_and_so_is_its_early_end()
    {
        using var end = new CancellationTokenSource();
        var running = Watch().RunAsync(end.Token);
        await _time.NextWaitAsync();
        var silence = SilenceTests.Everything(_time, TimeSpan.FromHours(1));
        await _log.SaveSilenceAsync(silence, Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _time.NextWaitAsync();
        Assert.True(IsSilenced());
        await _log.SaveSilenceAsync(silence with { Until = silence.From }, Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _time.NextWaitAsync();
        Assert.False(IsSilenced());
        await end.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_silence_that_cannot_be_read_does_not_stop_the_others()
    {
        var silence = SilenceTests.Everything(_time, TimeSpan.FromHours(1));
        await _log.SaveSilenceAsync(silence with { Id = "odd", Match = new EventMatch { Impact = "from a later version" } }, Token);
        await _log.SaveSilenceAsync(silence, Token);
        await Watch().LookAsync(Token);
        Assert.True(IsSilenced());
    }

    [Fact]
    public async Task A_log_that_fails_is_said_once_and_looked_at_again()
    {
        await AskAsync(PageCondition.Outage);
        var failing = new FailingLog(_log) { Failures = 3 };
        var watch = Watch(failing);
        for (var look = 0; look < 4; look++) await watch.LookAsync(Token);
        Assert.Equal([4000], _logger.Ids);
        Assert.Equal(1, _log.End.Value);
    }

    private OrdersWatch Watch(IEventLog? log = null) => new(log ?? _log, _orders, () => [Status()], _time, _logger);

    private PageStatus Status() => new() { Key = new PageKey("openai"), Name = "OpenAI", Url = "https://status.openai.com", Condition = _condition };

    private bool IsSilenced() => _orders.IsSilenced(RoutedNews.Of("e1") with { ObservedAt = _time.GetUtcNow() }, null, _time.GetUtcNow());

    private async Task AskAsync(PageCondition condition, params string[] to) => await _log.SaveOneShotAsync(
        new OneShot { Id = "w1", Page = new PageKey("openai"), Condition = condition, To = to.Length > 0 ? to : null, AskedAt = _time.GetUtcNow() }, Token);

    private sealed class FailingLog(IEventLog inner) : PassingLog(inner)
    {
        public int Failures { get; set; }

        public override ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) =>
            Failures-- > 0 ? throw new EventLogException("cannot") : base.ReadRevisionAsync(cancellationToken);
    }
}
