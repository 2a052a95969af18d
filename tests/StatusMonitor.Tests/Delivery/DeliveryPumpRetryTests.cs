using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

public sealed class DeliveryPumpRetryTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_failure_is_tried_again_in_order_with_growing_waits()
    {
        _handler.Answers((_, call) => call <= 3 ? new DeliveryResult.TryAgain(DeliveryFailure.Network) : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 2);
        life.Run();
        foreach (var seconds in new[] { 1, 2, 4 })
            Assert.Equal(TimeSpan.FromSeconds(seconds), await _bench.Time.PassNextWaitAsync());
        await life.SettledAsync(2);
        Assert.Equal(["e1", "e1", "e1", "e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task A_receiver_down_for_hours_gets_everything_in_order()
    {
        var downUntil = SomeNews.Now.AddHours(3);
        _handler.Answers((_, _) =>
            _bench.Time.GetUtcNow() < downUntil ? new DeliveryResult.TryAgain(DeliveryFailure.Network) : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 36);
        life.Run();
        while (_bench.Time.GetUtcNow() < downUntil)
            await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(36);
        Assert.Equal(Enumerable.Range(1, 36).Select(number => $"e{number}"), _handler.Calls.Distinct());
        Assert.Equal([3001, 3003], _bench.Logger.Ids);
    }

    [Fact]
    public async Task The_receivers_wish_is_obeyed()
    {
        _handler.Answers((_, call) =>
            call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.Throttled, null, TimeSpan.FromMinutes(7)) : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        life.Run();
        Assert.Equal(TimeSpan.FromMinutes(7), await _bench.Time.PassNextWaitAsync());
        await life.SettledAsync(1);
    }

    [Fact]
    public async Task The_status_tells_what_is_waited_for()
    {
        _handler.Answers((_, call) =>
            call <= 2 ? new DeliveryResult.TryAgain(DeliveryFailure.ServerError, "HTTP 503") : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await _bench.Time.NextWaitAsync();
        Assert.Equal(
            new DeliveryStatus("archive", EventPosition.Start, 0, new DeliveryWait
            {
                Handler = "archive",
                Position = new EventPosition(1),
                Since = SomeNews.Now,
                Failures = 2,
                Reason = DeliveryFailure.ServerError,
                Detail = "HTTP 503",
                NextTry = SomeNews.Now.AddSeconds(3),
            }),
            life.Pump.Status);
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await life.SettledAsync(1);
        Assert.Null(life.Pump.Status.Waiting);
    }

    [Fact]
    public async Task Poison_is_parked_after_ten_exceptions_and_the_queue_goes_on()
    {
        _handler.Answers((news, _) => news.Id.Value == "e1" ? throw new FormatException("bad event") : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 2);
        life.Run();
        for (var failure = 1; failure < 10; failure++)
            await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(2);
        Assert.Equal(11, _handler.Calls.Count);
        var parked = Assert.Single(await _bench.ParkedAsync());
        Assert.Equal((DeliveryFailure.HandlerError, "FormatException: bad event"), (parked.Reason, parked.Detail));
    }

    [Fact]
    public async Task Exceptions_count_only_in_a_row()
    {
        _handler.Answers((_, call) => call switch
        {
            10 => new DeliveryResult.TryAgain(DeliveryFailure.Network),
            < 20 => throw new FormatException(),
            _ => DeliveryResult.Done,
        });
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        life.Run();
        // One wait more than failures: after ten minutes it stops on the way, to say that it fails.
        for (var wait = 1; wait <= 20; wait++)
            await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        Assert.Empty(await _bench.ParkedAsync());
    }

    [Fact]
    public async Task A_handler_that_cancels_by_itself_or_returns_nothing_has_failed_and_is_tried_again()
    {
        _handler.Answers((_, call) => call switch
        {
            1 => throw new OperationCanceledException(),
            2 => null!,
            _ => DeliveryResult.Done,
        });
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        Assert.Equal(3, _handler.Calls.Count);
    }

    [Fact]
    public async Task The_same_failure_is_logged_when_it_begins_changes_and_ends()
    {
        DeliveryFailure[] failures = [DeliveryFailure.Network, DeliveryFailure.Network, DeliveryFailure.ServerError, DeliveryFailure.ServerError];
        _handler.Answers((_, call) => call <= failures.Length ? new DeliveryResult.TryAgain(failures[call - 1]) : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        life.Run();
        foreach (var _ in failures)
            await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        Assert.Equal([3001, 3001, 3003], _bench.Logger.Ids);
    }

    [Fact]
    public async Task At_most_once_never_repeats_an_ambiguous_failure_but_does_repeat_a_definite_one()
    {
        _handler.Answers((news, call) => (news.Id.Value, call) switch
        {
            ("e1", 1) => new DeliveryResult.TryAgain(DeliveryFailure.Throttled),
            ("e2", _) => new DeliveryResult.TryAgain(DeliveryFailure.Network, "broke", null, Ambiguous: true),
            _ => DeliveryResult.Done,
        });
        var life = await _bench.StartAsync(_handler, new DeliveryOptions { Guarantee = DeliveryGuarantee.AtMostOnce });
        await _bench.AppendAsync(1, 3);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(3);
        Assert.Equal(["e1", "e1", "e2", "e3"], _handler.Calls);
        var parked = Assert.Single(await _bench.ParkedAsync());
        Assert.Equal((2, DeliveryFailure.Unknown, "it may have arrived: broke"), (parked.Position.Value, parked.Reason, parked.Detail));
    }
}
