using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

public sealed class DeliveryPumpRestartTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_shutdown_in_the_middle_of_a_delivery_leaves_it_sending()
    {
        await StopDuringFirstDeliveryAsync();
        Assert.Equal(new DeliveryCursor("archive", EventPosition.Start, new EventPosition(1)), await _bench.CursorAsync());
        Assert.Empty(_bench.Logger.Ids);
    }

    [Fact]
    public async Task At_least_once_sends_an_ambiguous_delivery_again()
    {
        await StopDuringFirstDeliveryAsync();
        await (await _bench.StartAsync(_handler)).Run().SettledAsync(2);
        Assert.Equal(["e1", "e1", "e2"], _handler.Calls);
        Assert.Equal([3000], _bench.Logger.Ids);
    }

    [Fact]
    public async Task At_most_once_parks_an_ambiguous_delivery_as_unknown()
    {
        await StopDuringFirstDeliveryAsync();
        var options = new DeliveryOptions { Guarantee = DeliveryGuarantee.AtMostOnce };
        await (await _bench.StartAsync(_handler, options)).Run().SettledAsync(2);
        Assert.Equal(["e1", "e2"], _handler.Calls);
        var parked = Assert.Single(await _bench.ParkedAsync());
        Assert.Equal((1, DeliveryFailure.Unknown), (parked.Position.Value, parked.Reason));
    }

    [Theory]
    [InlineData(DeliveryGuarantee.AtLeastOnce)]
    [InlineData(DeliveryGuarantee.AtMostOnce)]
    internal async Task A_restart_in_the_middle_of_a_wait_goes_on(DeliveryGuarantee guarantee)
    {
        var options = new DeliveryOptions { Guarantee = guarantee };
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.ServerError) : DeliveryResult.Done);
        var life = (await _bench.StartAsync(_handler, options)).Run();
        await _bench.AppendAsync(1, 2);
        await _bench.Time.NextWaitAsync();
        await life.StopAsync();
        await _bench.Time.NextWaitAsync(); // the deadline of its last save
        life = (await _bench.StartAsync(_handler, options)).Run();
        Assert.Equal(TimeSpan.FromSeconds(1), await _bench.Time.PassNextWaitAsync());
        await life.SettledAsync(2);
        Assert.Equal(["e1", "e1", "e2"], _handler.Calls);
        Assert.Empty(await _bench.ParkedAsync());
    }

    [Fact]
    public async Task A_delivery_answered_during_shutdown_is_not_sent_again()
    {
        DeliveryBench.Life? life = null;
        _handler.Answer = async (_, _, _) =>
        {
            _ = life!.StopAsync();
            await Task.Yield();
            return DeliveryResult.Done;
        };
        life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 1);
        await life.Run().SettledAsync(1);
        await life.StopAsync();
        Assert.Equal(new DeliveryCursor("archive", new EventPosition(1), null), await _bench.CursorAsync());
    }

    [Theory]
    [InlineData(DeliveryGuarantee.AtLeastOnce)]
    [InlineData(DeliveryGuarantee.AtMostOnce)]
    internal async Task A_wish_to_be_left_alone_for_hours_that_is_heard_during_shutdown_is_obeyed_after_it(DeliveryGuarantee guarantee)
    {
        var options = new DeliveryOptions { Guarantee = guarantee };
        DeliveryBench.Life? life = null;
        var heard = new TaskCompletionSource();
        _handler.Answer = async (_, _, _) =>
        {
            _ = life!.StopAsync();
            heard.SetResult();
            await Task.Yield();
            return new DeliveryResult.TryAgain(DeliveryFailure.Throttled, null, TimeSpan.FromHours(2));
        };
        life = await _bench.StartAsync(_handler, options);
        await _bench.AppendAsync(1, 1);
        life.Run();
        await heard.Task.Soon();
        await life.StopAsync();
        Assert.Equal(new DeliveryCursor("archive", EventPosition.Start, null), await _bench.CursorAsync());
        _bench.Time.ForgetWaits();
        _handler.Answers((_, _) => DeliveryResult.Done);
        life = (await _bench.StartAsync(_handler, options)).Run();
        await _bench.WaitingAsync(life);
        Assert.Equal(SomeNews.Now.AddHours(2), life.Pump.Status.Waiting!.NextTry);
        Assert.Single(_handler.Calls);
        Assert.Empty(await _bench.ParkedAsync());
    }

    private async Task StopDuringFirstDeliveryAsync()
    {
        var called = new TaskCompletionSource();
        _handler.Answer = async (_, _, token) =>
        {
            called.SetResult();
            return await new TaskCompletionSource<DeliveryResult>().Task.WaitAsync(token);
        };
        var life = (await _bench.StartAsync(_handler)).Run();
        await _bench.AppendAsync(1, 2);
        await called.Task.Soon();
        await life.StopAsync();
        _handler.Answers((_, _) => DeliveryResult.Done);
    }
}
