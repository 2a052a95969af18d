using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.EventLog;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling.Http;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Watching;
using SimulatedChange = StatusMonitor.Simulator.Pages.ComponentChange;

namespace StatusMonitor.Tests.Dialects;

/// <summary>A page in some language, watched in virtual time by everything but the network: detect → fetch → parse → diff → log.</summary>
internal sealed class DialectStory : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start - TimeSpan.FromHours(1));
    private readonly InMemoryEventLog _log = new();
    private readonly HttpMessageInvoker _invoker;
    private readonly PageDefinition _definition;
    private Watcher _watcher;
    private EventPosition _seen;

    /// <param name="language">How the page speaks.</param>
    /// <param name="home">Its address.</param>
    /// <param name="isDetected">Whether the dialect is found out, or said beforehand.</param>
    public DialectStory(IPageLanguage language, Uri home, bool isDetected)
    {
        Page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen", WholeSeconds = true }, _time);
        Api = Page.AddComponent("API");
        Page.AddComponent("Website");
        Web = new LanguageWeb(language, Page, home);
        _invoker = new HttpMessageInvoker(Web);
        _definition = new PageDefinition { Key = new PageKey("lumen"), Url = home, Dialect = isDetected ? null : language.Dialect };
        _time.SetUtcNow(Start);
        _watcher = NewWatcher();
    }

    public SimulatedPage Page { get; }

    public SimulatedComponent Api { get; }

    public LanguageWeb Web { get; }

    public PageStatus Status => _watcher.Status!;

    public IReadOnlyList<SimulatedChange> ApiIsDown => [new(Api, ComponentStatuses.MajorOutage)];

    /// <summary>What is kept of the page.</summary>
    public ValueTask<StatusMonitor.Polling.PageState?> ReadStateAsync() => _log.ReadPageAsync(_definition.Key, CancellationToken.None);

    /// <summary>All that was recorded.</summary>
    public ValueTask<IReadOnlyList<StatusEvent>> ReadAllAsync() => _log.ReadAsync(EventPosition.Start, int.MaxValue, CancellationToken.None);

    /// <summary>As kill -9 does: nothing in memory survives, the log does.</summary>
    public void Restart() => _watcher = NewWatcher();

    /// <summary>Lets time pass and ticks whenever it is due; returns what was announced about incidents and maintenances.</summary>
    public async Task<List<StatusEvent>> PassAsync(TimeSpan length)
    {
        List<StatusEvent> all = [];
        for (var end = _time.GetUtcNow() + length; _time.GetUtcNow() < end;)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await _watcher.TickAsync(_time.GetUtcNow(), CancellationToken.None);
            var events = await _log.ReadAsync(_seen, int.MaxValue, CancellationToken.None);
            _seen = _log.End;
            all.AddRange(events.Where(news => !news.Silent && news.Incident is not null));
        }

        return all;
    }

    public ValueTask DisposeAsync()
    {
        _invoker.Dispose();
        Web.Dispose();
        return _log.DisposeAsync();
    }

    private Watcher NewWatcher()
    {
        var fetcher = new HttpFetcher(_invoker, new FetchOptions(), _time);
        return new(_definition, new Detector(BuiltIn.Dialects, fetcher), fetcher, _log, new WatchOptions(), () => 0.5, NullLogger<Watcher>.Instance);
    }
}
