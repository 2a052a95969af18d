using System.Diagnostics.Metrics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

public sealed class DeliveryPumpLogFailureTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Nothing_is_sent_while_sending_cannot_be_stored()
    {
        var life = await _bench.StartAsync(_handler);
        var failures = 3;
        _bench.Log.BeforeSave = cursor =>
        {
            if (cursor.Sending is not null && failures-- > 0)
                throw new EventLogException(EventLogFailure.Full, "no room");
        };
        await _bench.AppendAsync(1, 1);
        life.Run();
        foreach (var seconds in new[] { 1, 2, 4 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await _bench.Time.NextWaitAsync());
            Assert.Empty(_handler.Calls);
            _bench.Time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await life.SettledAsync(1);
        await life.StopAsync();
        Assert.Equal(["e1"], _handler.Calls);
        Assert.Equal([3004, 3005], _bench.Logger.Ids);
    }

    [Fact]
    public async Task A_failing_log_is_logged_again_when_the_failure_changes()
    {
        var life = await _bench.StartAsync(_handler);
        EventLogFailure[] kinds = [EventLogFailure.Full, EventLogFailure.Full, EventLogFailure.ReadOnly];
        var reads = 0;
        _bench.Log.BeforeRead = () =>
        {
            if (reads < kinds.Length)
                throw new EventLogException(kinds[reads++], "cannot");
        };
        await _bench.AppendAsync(1, 1);
        life.Run();
        foreach (var _ in kinds)
            await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        await life.StopAsync();
        Assert.Equal([3004, 3004, 3005], _bench.Logger.Ids);
    }

    [Fact]
    public async Task An_event_delivered_while_the_log_fails_is_not_sent_twice()
    {
        var life = await _bench.StartAsync(_handler);
        var failed = false;
        _bench.Log.BeforeSave = cursor =>
        {
            if (cursor is { Position.Value: 1, Sending: null } && !failed)
            {
                failed = true;
                throw new EventLogException("cannot");
            }
        };
        await _bench.AppendAsync(1, 1);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await _bench.AppendAsync(2, 1);
        await life.SettledAsync(2);
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task A_parked_event_is_kept_until_the_log_takes_it()
    {
        _handler.Answers((_, _) => new DeliveryResult.GiveUp(DeliveryFailure.Refused, "HTTP 410"));
        var life = await _bench.StartAsync(_handler);
        var failures = 2;
        _bench.Log.BeforeSave = cursor =>
        {
            if (cursor.Position.Value == 1 && failures-- > 0)
                throw new EventLogException("cannot");
        };
        await _bench.AppendAsync(1, 1);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        Assert.Equal(["e1"], _handler.Calls);
        Assert.Single(await _bench.ParkedAsync());
    }

    [Fact]
    public async Task A_log_that_fails_at_the_very_end_is_said_and_ends_the_run_all_the_same()
    {
        var life = await _bench.StartAsync(_handler);
        _bench.Log.BeforeSave = cursor =>
        {
            if (cursor.Sending is null)
                throw new EventLogException("cannot");
        };
        await _bench.AppendAsync(1, 1);
        await life.Run().SettledAsync(1);
        await life.StopAsync();
        Assert.Contains(3006, _bench.Logger.Ids);
    }

    [Fact]
    public async Task Every_attempt_is_counted_with_handler_outcome_and_reason()
    {
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter, _bench.Meter))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            counted.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value).Where(value => value is not ""))));
        var took = new List<(object? Handler, double Seconds)>();
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            if (instrument.Name == "statusmon.seen_to_delivered") took.Add((tags[0].Value, seconds));
        });
        listener.Start();
        _handler.Answers((_, call) => call switch
        {
            1 => new DeliveryResult.TryAgain(DeliveryFailure.ServerError),
            2 => new DeliveryResult.GiveUp(DeliveryFailure.Refused),
            _ => DeliveryResult.Done,
        });
        var life = await _bench.StartAsync(_handler);
        await _bench.AppendAsync(1, 2);
        life.Run();
        await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(2);
        Assert.Equal(["archive retried server_error", "archive parked refused", "archive delivered"], counted);
        var (handler, seconds) = Assert.Single(took);
        Assert.Equal("archive", handler);
        Assert.True(seconds >= 0);
    }
}
