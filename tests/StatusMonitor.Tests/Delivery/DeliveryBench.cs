using System.Diagnostics.Metrics;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A log, virtual time, and pumps that live and die on it.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    private readonly Meter _meter = new("StatusMonitor");
    private readonly List<Life> _lives = [];

    /// <summary>A pump that waits for longer stops on the way, to say that it fails.</summary>
    private static readonly TimeSpan TroubleAfter = TimeSpan.FromMinutes(10);

    public DeliveryBench() => Log = new LogDouble(Stored);

    public InMemoryEventLog Stored { get; } = new();

    public LogDouble Log { get; }

    /// <summary>What people silenced; heeded with the next rest.</summary>
    public List<Silence> Silences { get; } = [];

    public CurrentOrders Orders { get; } = new();

    public WatchedTime Time { get; } = new();

    public LoggerDouble<DeliveryPump> Logger { get; } = new();

    public Meter Meter => _meter;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts a pump as a process would; jitter is in the middle, so waits are 1, 2, 4 … s.</summary>
    public async Task<Life> StartAsync(IHandler handler, DeliveryOptions? options = null, IEventLog? log = null)
    {
        var context = new DeliveryContext(log ?? Log, Orders, Time, () => 0.5, new DeliveryMetrics(_meter), Logger);
        var pump = new DeliveryPump(handler, options ?? new DeliveryOptions(), context);
        await pump.InitialiseAsync(Token);
        var life = new Life(pump);
        _lives.Add(life);
        return life;
    }

    /// <summary>Starts a pump that can be waited for until it rests, and lets it run.</summary>
    public async Task<Life> LiveAsync(IHandler handler, DeliveryOptions? options = null)
    {
        var log = new RestingLog(Log);
        var life = await StartAsync(handler, options, log);
        life.Rest = async () =>
        {
            using var patience = Patience.Begin();
            var rest = log.NextRest();
            Orders.Take(Silences);
            await rest.WaitAsync(patience.Token);
        };
        life.EventsRead = () => log.EventsRead;
        return life.Run();
    }

    /// <summary>Appends events as seen now.</summary>
    public async Task<EventPosition> TellAsync(params StatusEvent[] news) =>
        await Log.AppendOwnAsync([.. news.Select(one => one with { ObservedAt = Time.GetUtcNow() })], null, Token);

    /// <summary>Silences from now on.</summary>
    public void Silence(Silence silence)
    {
        Silences.Add(silence);
        Orders.Take(Silences);
    }

    /// <summary>Lets time pass and a pump do what is due then.</summary>
    public async Task PassAsync(TimeSpan time, Life life)
    {
        Time.Advance(time);
        await life.Rest();
    }

    /// <summary>Waits until a pump has failed so often and waits for its next try: only then may time pass.</summary>
    public Task WaitingAsync(Life life, int failures = 1) => Patience.UntilAsync(() => life.Pump.Status.Waiting is { } waiting
        && waiting.Failures >= failures && (Time.IsAwaited(waiting.NextTry) || Time.IsAwaited(waiting.Since + TroubleAfter)));

    /// <summary>All that is in the log, by kind.</summary>
    public async Task<IReadOnlyList<StatusEvent>> OfKindAsync(EventKind kind) =>
        [.. (await Stored.ReadAsync(EventPosition.Start, int.MaxValue, Token)).Where(news => news.Kind == kind)];

    public async Task<IReadOnlyList<HeldDelivery>> HeldAsync(string handler = "archive") => await Stored.ReadHeldAsync(handler, Token);

    public async Task<EventPosition> AppendAsync(int first, int count) =>
        await Log.AppendAsync(SomeNews.Commit(first, count), Token);

    public async Task<EventPosition> AppendAsync(params StatusEvent[] news) =>
        await Log.AppendAsync(SomeNews.Commit(news), Token);

    public async Task<DeliveryCursor?> CursorAsync(string handler = "archive") => await Stored.ReadCursorAsync(handler, Token);

    public async Task<IReadOnlyList<ParkedDelivery>> ParkedAsync() => await Stored.ReadParkedAsync(Token);

    public async ValueTask DisposeAsync()
    {
        foreach (var life in _lives)
        {
            await life.StopAsync();
            life.Dispose();
        }

        _meter.Dispose();
        await Stored.DisposeAsync();
    }

    /// <summary>One run of a pump.</summary>
    internal sealed class Life(DeliveryPump pump) : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private Task? _run;

        public DeliveryPump Pump => pump;

        /// <summary>Waits until nothing is left to do now.</summary>
        public Func<Task> Rest { get; set; } = static () => throw new InvalidOperationException("only of a life that was begun to be waited for");

        /// <summary>How many events its pump was given by the log.</summary>
        public Func<int> EventsRead { get; set; } = static () => 0;

        public CancellationToken End => _end.Token;

        /// <summary>Lets it run; what is appended before is waiting for it.</summary>
        public Life Run()
        {
            _run = pump.RunAsync(_end.Token);
            return this;
        }

        /// <summary>Waits until the given position is settled.</summary>
        public async Task SettledAsync(long position)
        {
            using var patience = Patience.Begin();
            Assert.True(await pump.WaitUntilAsync(new EventPosition(position), patience.Token), $"{position} was never settled");
        }

        /// <summary>Ends it as a shutdown does.</summary>
        public async Task StopAsync()
        {
            await _end.CancelAsync();
            await (_run ?? Task.CompletedTask);
        }

        public void Dispose() => _end.Dispose();

        /// <summary>Ends it in the middle of what it is doing, by throwing at that place.</summary>
        public void Die()
        {
            _end.Cancel();
            throw new OperationCanceledException(_end.Token);
        }
    }
}
