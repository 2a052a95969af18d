using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Support;

/// <summary>A page, a watcher and a log in virtual time: poll → parse → diff → log, whole.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private EventPosition _seen;
    private readonly WatchOptions _options;
    private readonly WatchMetrics? _metrics;
    private readonly ILogger<Watcher> _logger;
    private readonly IFetcher? _fetcher;
    private readonly IReadOnlyList<IDialect> _dialects;
    private Watcher _watcher;

    public World(Since since = default, WatchOptions? options = null, IEventLog? log = null, WatchMetrics? metrics = null, ILogger<Watcher>? logger = null,
        IFetcher? web = null, IReadOnlyList<IDialect>? dialects = null)
    {
        (_metrics, _fetcher, _dialects) = (metrics, web, dialects ?? [new StatuspageDialect()]);
        _logger = logger ?? NullLogger<Watcher>.Instance;
        Log = log ?? new InMemoryEventLog();
        _options = (options ?? new WatchOptions()) with { Since = since };
        Page = new WirePage(Start - TimeSpan.FromDays(1));
        Web = new FakeWeb { Page = Page };
        _watcher = NewWatcher();
    }

    /// <summary>A page on a web of any addresses; after another world it goes on with its log and at its time.</summary>
    public static World Of(FakeSites web, IReadOnlyList<IDialect> dialects, string? dialect = null, World? after = null, PageDefinition? definition = null)
    {
        definition ??= new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example") };
        var world = new World(log: after?.Log, web: web, dialects: dialects) { Definition = definition with { Dialect = dialect } };
        world.Restart();
        if (after is not null) world.ContinueAt(after.Now);
        return world;
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public DateTimeOffset Now => Time.GetUtcNow();

    public IEventLog Log { get; private set; }

    public WirePage Page { get; }

    public FakeWeb Web { get; }

    public PageDefinition Definition { get; init; } = new() { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example"), Dialect = "statuspage" };

    public PageStatus? Status => _watcher.Status;

    public PollCounts Polls => _watcher.Polls;

    /// <summary>When the last tick said it is due again.</summary>
    public DateTimeOffset Due { get; private set; }

    public async Task<IReadOnlyList<StatusEvent>> TickAsync()
    {
        Due = (await _watcher.TickAsync(Now, CancellationToken.None)).Due;
        return await NewsAsync();
    }

    /// <summary>Lets time pass, then ticks; returns what was announced.</summary>
    public async Task<IReadOnlyList<StatusEvent>> TickAfterAsync(TimeSpan wait)
    {
        Time.Advance(wait);
        return await TickAsync();
    }

    /// <summary>Ticks whenever due for so long; returns all that was announced.</summary>
    public async Task<List<StatusEvent>> RunForAsync(TimeSpan length)
    {
        List<StatusEvent> all = [];
        var end = Now + length;
        while (Due <= end)
        {
            if (Due > Now) Time.Advance(Due - Now);
            all.AddRange(await TickAsync());
        }

        Time.Advance(end - Now);
        return all;
    }

    /// <summary>Goes on at a time with a log that has seen the time before; what it holds is no news.</summary>
    public void ContinueAt(DateTimeOffset now)
    {
        Time.Advance(now - Now);
        _seen = Log.End;
    }

    /// <summary>As kill -9 does: nothing in memory survives, the log does.</summary>
    public void Restart() => _watcher = NewWatcher();

    /// <summary>As another log that failed would.</summary>
    public void UseLog(IEventLog log)
    {
        Log = log;
        _watcher = NewWatcher();
    }

    public Task StopAsync() => _watcher.StopAsync(CancellationToken.None).AsTask();

    /// <summary>Announced since the last call.</summary>
    public async Task<IReadOnlyList<StatusEvent>> NewsAsync()
    {
        var events = await Log.ReadAsync(_seen, int.MaxValue, CancellationToken.None);
        _seen = Log.End;
        return [.. events.Where(statusEvent => !statusEvent.Silent)];
    }

    public async Task<IReadOnlyList<StatusEvent>> AllAsync() =>
        await Log.ReadAsync(EventPosition.Start, int.MaxValue, CancellationToken.None);

    private Watcher NewWatcher() =>
        new(Definition, new Detector(_dialects, _fetcher ?? Web), _fetcher ?? Web, Log, _options, () => 0.5, _logger, _metrics);
}
