using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Polling;

/// <summary>One heap, one timer: who runs when, how many at once, and what one host is asked.</summary>
public sealed class SchedulerTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tick_runs_when_due_and_never_overlaps_itself()
    {
        var tick = new SlowTick("a", "http://127.0.0.1:9/", _time);
        await using var scheduler = Start(tick);
        await tick.BegunAsync(1);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, tick.Begun);
        tick.Finish();
        await UntilAsync(() => tick.Begun == 2);
        Assert.Equal(1, tick.MostAtOnce);
        tick.Finish();
    }

    [Fact]
    public async Task Sixty_four_ticks_run_at_once_and_not_one_more()
    {
        var ticks = Enumerable.Range(0, 100).Select(i => new SlowTick($"p{i}", $"http://127.0.0.1:9/{i}", _time)).ToArray();
        var gate = new Shared();
        foreach (var tick in ticks) tick.Shared = gate;
        await using var scheduler = Start(ticks);
        _time.Advance(TimeSpan.FromSeconds(30));
        await gate.BegunAsync(Scheduler.AtATime, Cancellation);
        // The pool's queue is first in, first out: whatever was started beyond the limit runs before these.
        for (var i = 0; i < 10; i++) await Task.Run(static () => { }, Cancellation);
        Assert.Equal(Scheduler.AtATime, gate.Now);
        foreach (var tick in ticks) tick.FinishAlways();
        await scheduler.FirstRound.WaitAsync(Cancellation);
        Assert.Equal(Scheduler.AtATime, gate.Most);
    }

    [Fact]
    public async Task One_host_gets_two_ticks_at_a_time_and_loopback_as_many_as_there_are()
    {
        var gate = new Shared();
        var ticks = Enumerable.Range(0, 8).Select(i => new SlowTick($"p{i}", $"https://status.acme.example/{i}", _time) { Shared = gate }).ToArray();
        await using var scheduler = Start(ticks);
        await gate.BegunAsync(2, Cancellation);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, gate.Most);
        foreach (var tick in ticks) tick.FinishAlways();
        await UntilAsync(() => scheduler.FirstRound.IsCompleted);
        Assert.Equal(2, gate.Most);
    }

    [Fact]
    public void A_hosts_budget_is_ten_requests_a_second_details_included()
    {
        var now = _time.GetUtcNow();
        var budget = new HostBudget(now);
        for (var i = 0; i < 10; i++)
        {
            Assert.True(budget.TryTake(now, out _));
            budget.Return(1);
        }

        Assert.False(budget.TryTake(now, out var freeAt));
        Assert.Equal(now + TimeSpan.FromMilliseconds(100), freeAt);
        Assert.True(budget.TryTake(freeAt, out _));
        budget.Return(requests: 3);
        Assert.False(budget.TryTake(freeAt + TimeSpan.FromMilliseconds(200), out _));
        Assert.True(budget.TryTake(freeAt + TimeSpan.FromMilliseconds(300), out _));
    }

    [Fact]
    public async Task A_tick_that_throws_is_tried_again_for_ever_and_delays_no_other()
    {
        var bad = new SlowTick("bad", "http://127.0.0.1:9/bad", _time) { Throws = true };
        var good = new SlowTick("good", "http://127.0.0.1:9/good", _time);
        good.FinishAlways();
        await using var scheduler = Start(bad, good);
        await good.BegunAsync(1);
        await UntilAsync(() => bad.Begun > 5 && good.Begun > 5);
    }

    [Fact]
    public async Task A_stop_cancels_what_is_under_way_and_starts_nothing_more()
    {
        var tick = new SlowTick("a", "http://127.0.0.1:9/", _time);
        await using var scheduler = Start(tick);
        await tick.BegunAsync(1);
        await scheduler.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancellation);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, tick.Begun);
    }

    [Fact]
    public async Task Once_means_once()
    {
        var tick = new SlowTick("a", "http://127.0.0.1:9/", _time);
        tick.FinishAlways();
        await using var scheduler = new Scheduler([tick], isOnce: true, _time, NullLogger<Scheduler>.Instance);
        scheduler.Start();
        await scheduler.FirstRound.WaitAsync(Cancellation);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, tick.Begun);
    }

    [Fact]
    public async Task One_that_is_added_runs_at_once_and_disturbs_no_other()
    {
        var (first, second) = (new SlowTick("a", "http://127.0.0.1:9/a", _time), new SlowTick("b", "http://127.0.0.1:9/b", _time));
        first.FinishAlways();
        second.FinishAlways();
        await using var scheduler = Start(first);
        await scheduler.FirstRound.WaitAsync(Cancellation);
        scheduler.Add(second, 1);
        await second.BegunAsync(1);
        Assert.Equal(1, first.Begun);
        await UntilAsync(() => first.Begun == 3 && second.Begun >= 2);
    }

    [Fact]
    public async Task One_that_is_removed_ends_what_it_does_and_is_not_driven_again()
    {
        var (gone, stays) = (new SlowTick("a", "http://127.0.0.1:9/a", _time), new SlowTick("b", "http://127.0.0.1:9/b", _time));
        stays.FinishAlways();
        await using var scheduler = Start(gone, stays);
        await gone.BegunAsync(1);
        var removal = scheduler.RemoveAsync(gone);
        Assert.False(removal.IsCompleted);
        gone.Finish();
        await removal.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancellation);
        await UntilAsync(() => stays.Begun >= 4);
        Assert.Equal(1, gone.Begun);
        Assert.True(scheduler.FirstRound.IsCompleted);
        await scheduler.RemoveAsync(gone);
    }

    [Fact]
    public async Task One_that_is_removed_while_its_host_is_busy_lets_the_next_in()
    {
        var ticks = Enumerable.Range(0, 4).Select(i => new SlowTick($"p{i}", $"https://status.acme.example/{i}", _time)).ToArray();
        await using var scheduler = Start(ticks);
        await UntilAsync(() => ticks.Count(tick => tick.Begun > 0) == 2);
        var waiting = ticks.Where(tick => tick.Begun == 0).ToArray();
        await scheduler.RemoveAsync(waiting[0]).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancellation);
        foreach (var tick in ticks) tick.FinishAlways();
        await UntilAsync(() => waiting[1].Begun > 0 && scheduler.FirstRound.IsCompleted);
        Assert.Equal(0, waiting[0].Begun);
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_removal_ends_both()
    {
        var tick = new SlowTick("a", "http://127.0.0.1:9/", _time);
        await using var scheduler = Start(tick);
        await tick.BegunAsync(1);
        var removal = scheduler.RemoveAsync(tick);
        await scheduler.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancellation);
        await removal.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancellation);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(4, 240)]
    [InlineData(5, 300)]
    [InlineData(500, 300)]
    public void Back_off_doubles_up_to_five_minutes_and_stays_there(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Cadence.BackOff(TimeSpan.FromSeconds(30), failures, 0.5));

    [Fact]
    public void Back_off_is_jittered_by_a_tenth_and_never_beyond_the_cap()
    {
        Assert.Equal(TimeSpan.FromSeconds(27), Cadence.BackOff(TimeSpan.FromSeconds(30), 1, 0));
        Assert.InRange(Cadence.BackOff(TimeSpan.FromSeconds(30), 1, 0.9999), TimeSpan.FromSeconds(32.9), TimeSpan.FromSeconds(33));
        Assert.Equal(Cadence.BackOffCap, Cadence.BackOff(TimeSpan.FromSeconds(30), 9, 0.9999));
    }

    [Fact]
    public void Few_pages_start_at_once_and_many_over_the_interval_each_at_its_own_place()
    {
        var interval = TimeSpan.FromSeconds(30);
        Assert.Equal(TimeSpan.Zero, Cadence.Phase("openai", 8, interval));
        var places = Enumerable.Range(0, 10_000).Select(i => Cadence.Phase($"page-{i}", 10_000, interval)).ToList();
        Assert.All(places, place => Assert.InRange(place, TimeSpan.Zero, interval));
        for (var second = 0; second < 30; second++)
            Assert.InRange(places.Count(place => (int)place.TotalSeconds == second), 200, 480);
        Assert.Equal(places[4711], Cadence.Phase("page-4711", 10_000, interval));
    }

    /// <summary>Moves the clock until it is so; at most as far as a test may take.</summary>
    private Task UntilAsync(Func<bool> isSo) => Patience.UntilAsync(isSo, () => _time.Advance(TimeSpan.FromSeconds(1)));

    private Scheduler Start(params SlowTick[] ticks)
    {
        var scheduler = new Scheduler(ticks, isOnce: false, _time, NullLogger<Scheduler>.Instance);
        scheduler.Start();
        return scheduler;
    }

    private sealed class Shared : IDisposable
    {
        private readonly SemaphoreSlim _begun = new(0);
        private readonly Lock _gate = new();

        public int Now { get; private set; }

        public int Most { get; private set; }

        public void Enter()
        {
            lock (_gate) Most = Math.Max(Most, ++Now);
            _begun.Release();
        }

        public void Dispose() => _begun.Dispose();

        public void Leave()
        {
            lock (_gate) Now--;
        }

        public async Task BegunAsync(int count, CancellationToken cancellationToken)
        {
            for (var i = 0; i < count; i++) await _begun.WaitAsync(cancellationToken);
        }
    }

    private sealed class SlowTick(string key, string url, TimeProvider time) : ITick, IDisposable
    {
        private readonly SemaphoreSlim _finish = new(0);
        private readonly SemaphoreSlim _began = new(0);
        private int _now;
        private int _seen;

        public string Key => key;

        public Uri Url { get; } = new(url);

        public TimeSpan Interval => TimeSpan.FromSeconds(30);

        public Shared Shared { get; set; } = new();

        public bool Throws { get; init; }

        public int Begun { get; private set; }

        public int MostAtOnce { get; private set; }

        public void Dispose()
        {
            _finish.Dispose();
            _began.Dispose();
        }

        public void Finish() => _finish.Release();

        public void FinishAlways() => _finish.Release(1_000_000);

        public async Task BegunAsync(int count)
        {
            for (; _seen < count; _seen++) await _began.WaitAsync(Cancellation);
        }

        public async ValueTask<Tick> TickAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            Begun++;
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            Shared.Enter();
            _began.Release();
            try
            {
                if (Throws) throw new InvalidOperationException("as told");
                await _finish.WaitAsync(cancellationToken);
                return new Tick(time.GetUtcNow() + Interval, 1);
            }
            finally
            {
                Shared.Leave();
                Interlocked.Decrement(ref _now);
            }
        }
    }
}
