using System.Net;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>
/// A process that ends at every instant of a delivery, and is started again on the same log. Mostly the second of three
/// events meets the end.
/// </summary>
public sealed class CrashTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly ScriptedTransport _transport = new();

    /// <summary>What has arrived, over all lives of the process.</summary>
    private readonly List<string> _arrived = [];

    /// <summary>Ends the present life; harmless once it has ended.</summary>
    private Action _die = static () => { };

    public ValueTask DisposeAsync()
    {
        _transport.Dispose();
        return _bench.DisposeAsync();
    }

    [Theory]
    [InlineData(CrashPoint.BeforeSending, 1)]
    [InlineData(CrashPoint.AfterSending, 1)]
    [InlineData(CrashPoint.AfterRequest, 2)]
    [InlineData(CrashPoint.AfterResponse, 2)]
    [InlineData(CrashPoint.BeforeDelivered, 2)]
    public async Task A_webhook_loses_nothing_and_repeats_only_under_the_same_id(CrashPoint point, int times)
    {
        await LiveTwiceAsync(point, Webhook(point), DeliveryGuarantee.AtLeastOnce);
        Assert.Equal(["e1", "e2", "e3"], _arrived.Distinct());
        Assert.Equal(times, _arrived.Count(id => id == "e2"));
        Assert.Equal(2 + times, _arrived.Count);
        Assert.Empty(await _bench.ParkedAsync());
    }

    [Theory]
    [InlineData(CrashPoint.BeforeSending, 1)]
    [InlineData(CrashPoint.AfterSending, 1)]
    [InlineData(CrashPoint.AfterRequest, 2)]
    [InlineData(CrashPoint.AfterResponse, 2)]
    [InlineData(CrashPoint.BeforeDelivered, 2)]
    public async Task A_terminal_loses_nothing_by_default(CrashPoint point, int times)
    {
        await LiveTwiceAsync(point, Console(point), DeliveryGuarantee.AtLeastOnce);
        Assert.Equal(["e1", "e2", "e3"], _arrived.Distinct());
        Assert.Equal(times, _arrived.Count(id => id == "e2"));
    }

    [Theory]
    [InlineData(CrashPoint.BeforeSending, 1)]
    [InlineData(CrashPoint.AfterSending, 0)]
    [InlineData(CrashPoint.AfterRequest, 1)]
    [InlineData(CrashPoint.AfterResponse, 1)]
    [InlineData(CrashPoint.BeforeDelivered, 1)]
    public async Task At_most_once_never_repeats_and_parks_what_is_unknown(CrashPoint point, int times)
    {
        await LiveTwiceAsync(point, Console(point), DeliveryGuarantee.AtMostOnce);
        Assert.Equal(times, _arrived.Count(id => id == "e2"));
        Assert.Equal(2 + times, _arrived.Count);
        DeliveryFailure[] expected = point == CrashPoint.BeforeSending ? [] : [DeliveryFailure.Unknown];
        Assert.Equal(expected, (await _bench.ParkedAsync()).Select(parked => parked.Reason));
    }

    private async Task LiveTwiceAsync(CrashPoint point, IHandler handler, DeliveryGuarantee guarantee)
    {
        var options = new DeliveryOptions { Guarantee = guarantee };
        var died = new TaskCompletionSource();
        var life = await _bench.StartAsync(handler, options);
        var isDead = false;
        _die = () =>
        {
            isDead = true;
            died.TrySetResult();
            life.Die();
        };
        _bench.Log.BeforeSave = cursor =>
        {
            if (isDead)
                throw new EventLogException("a dead process writes nothing");
            // One commit says "first delivered" and "second sending", so before sending means the first event's.
            if ((point == CrashPoint.BeforeSending && cursor.Sending?.Value == 1)
                || (point == CrashPoint.BeforeDelivered && cursor.Position.Value == 2))
                _die();
        };
        _bench.Log.AfterSave = cursor =>
        {
            if (point == CrashPoint.AfterSending && cursor.Sending?.Value == 2)
                _die();
        };
        await _bench.AppendAsync([.. Enumerable.Range(1, 3).Select(number => SomeNews.Update($"e{number}", body: $"e{number}"))]);
        life.Run();
        await died.Task.Soon();
        await life.StopAsync();

        _die = static () => { };
        (_bench.Log.BeforeSave, _bench.Log.AfterSave) = (static _ => { }, static _ => { });
        await (await _bench.StartAsync(handler, options)).Run().SettledAsync(3);
    }

    private WebhookHandler Webhook(CrashPoint point)
    {
        _transport.Answer = (sent, _) =>
        {
            var id = sent.Headers["webhook-id"];
            Arrive(id, point, CrashPoint.AfterRequest);
            var answer = new HttpResponseMessage(HttpStatusCode.NoContent);
            if (id == "e2" && point == CrashPoint.AfterResponse)
                _die();
            return Task.FromResult(answer);
        };
        var options = new WebhookOptions { Name = "archive", Url = new Uri("https://hooks.example/") };
        return new WebhookHandler(options, new HttpMessageInvoker(_transport, disposeHandler: false), _bench.Time);
    }

    private ConsoleHandler Console(CrashPoint point) => new("archive", new CrashingWriter(
        text => Arrive(text.Trim().Split('\n')[^1].Trim(), point, CrashPoint.AfterRequest),
        () =>
        {
            if (_arrived[^1] == "e2" && point == CrashPoint.AfterResponse)
                _die();
        }), new ConsoleStyle());

    private void Arrive(string id, CrashPoint point, CrashPoint deadly)
    {
        _arrived.Add(id);
        if (id == "e2" && point == deadly)
            _die();
    }

    private sealed class CrashingWriter(Action<string> written, Action flushed) : StringWriter
    {
        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            written(buffer.ToString());
            return Task.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            flushed();
            return Task.CompletedTask;
        }
    }
}
