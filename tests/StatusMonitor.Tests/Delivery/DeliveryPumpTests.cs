using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

public sealed class DeliveryPumpTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_handler_that_never_ran_starts_at_the_logs_end()
    {
        await _bench.AppendAsync(1, 3);
        var life = (await _bench.StartAsync(_handler)).Run();
        await _bench.AppendAsync(4, 1);
        await life.SettledAsync(4);
        Assert.Equal(["e4"], _handler.Calls);
    }

    [Fact]
    public async Task A_handlers_start_is_kept_even_if_it_dies_before_its_first_delivery()
    {
        await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 2);
        await (await _bench.StartAsync(_handler)).Run().SettledAsync(2);
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task Events_are_delivered_in_the_order_of_the_log_across_batches()
    {
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 250);
        await life.Run().SettledAsync(250);
        Assert.Equal(Enumerable.Range(1, 250).Select(number => $"e{number}"), _handler.Calls);
    }

    [Fact]
    public async Task A_delivery_is_sending_in_the_log_before_the_handler_is_called()
    {
        DeliveryCursor? during = null;
        _handler.Answer = async (_, _, _) =>
        {
            during = await _bench.CursorAsync();
            return DeliveryResult.Done;
        };
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        await life.Run().SettledAsync(1);
        Assert.Equal(new DeliveryCursor("archive", EventPosition.Start, new EventPosition(1)), during);
    }

    [Fact]
    public async Task A_backlog_costs_one_commit_an_event_and_one_at_its_end()
    {
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 150);
        _bench.Log.Saves.Clear();
        await life.Run().SettledAsync(150);
        await life.StopAsync();
        Assert.Equal(151, _bench.Log.Saves.Count);
        Assert.Equal(new DeliveryCursor("archive", new EventPosition(150), null), await _bench.CursorAsync());
    }

    [Fact]
    public async Task What_is_given_up_is_parked_with_its_reason_and_the_queue_goes_on()
    {
        _handler.Answers((news, _) =>
            news.Id.Value == "e1" ? new DeliveryResult.GiveUp(DeliveryFailure.Refused, "HTTP 400") : DeliveryResult.Done);
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 2);
        await life.Run().SettledAsync(2);
        Assert.Equal(["e1", "e2"], _handler.Calls);
        Assert.Equal(
            [new ParkedDelivery("archive", new EventPosition(1), DeliveryFailure.Refused, "HTTP 400", SomeNews.Now)],
            await _bench.ParkedAsync());
        Assert.Equal([3002, 3003], _bench.Logger.Ids);
        Assert.Equal(1, life.Pump.Status.Parked);
    }

    [Fact]
    public async Task Waiting_for_a_position_ends_false_at_the_deadline()
    {
        _handler.Answers((_, _) => new DeliveryResult.TryAgain(DeliveryFailure.Network));
        var life = await _bench.StartAsync(_handler);
        var end = await _bench.AppendAsync(1, 1);
        life.Run();
        using var deadline = new CancellationTokenSource();
        var wait = life.Pump.WaitUntilAsync(end, deadline.Token).AsTask();
        await _bench.Time.NextWaitAsync();
        Assert.False(wait.IsCompleted);
        await deadline.CancelAsync();
        Assert.False(await wait);
    }

    [Fact]
    public async Task A_slow_or_failing_handler_never_delays_another()
    {
        var (called, never) = (new TaskCompletionSource(), new TaskCompletionSource<DeliveryResult>());
        var slow = new HandlerDouble("slow")
        {
            Answer = (_, _, token) =>
            {
                called.SetResult();
                return new(never.Task.WaitAsync(token));
            },
        };
        var failing = new HandlerDouble("failing");
        failing.Answers((_, _) => new DeliveryResult.TryAgain(DeliveryFailure.ServerError));
        foreach (var handler in new[] { slow, failing })
            (await _bench.StartAsync(handler)).Run();
        var life = (await _bench.StartAsync(_handler)).Run();
        await _bench.AppendAsync(1, 36);
        await called.Task.Soon();
        await life.SettledAsync(36);
        Assert.Equal(36, _handler.Calls.Count);
        Assert.Equal(["e1"], slow.Calls);
    }
}
