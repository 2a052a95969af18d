using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling.Http;
using StatusMonitor.Tests.Recorded;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Plays versions of one feed through fetch → parse → diff → log at their times.</summary>
internal sealed class FeedReplay : HttpMessageHandler
{
    private static readonly PageDefinition Page = new() { Key = new PageKey("feed"), Url = new Uri("https://status.recorded.example/history.atom"), Dialect = "feed" };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly HttpMessageInvoker _invoker;
    private readonly Since _since;
    private Watcher _watcher;
    private byte[] _body = [];
    private EventPosition _seen;

    public FeedReplay(Since since = default)
    {
        _since = since;
        _invoker = new HttpMessageInvoker(this);
        _watcher = NewWatcher();
    }

    public InMemoryEventLog Log { get; } = new();

    public PageStatus Status => _watcher.Status!;

    /// <summary>As kill -9 does.</summary>
    public void Restart() => _watcher = NewWatcher();

    /// <summary>Plays one version; returns what was announced.</summary>
    public async Task<IReadOnlyList<StatusEvent>> PlayAsync(Recording recording)
    {
        _body = recording.Body;
        if (recording.At > _time.GetUtcNow()) _time.SetUtcNow(recording.At);
        await _watcher.TickAsync(_time.GetUtcNow(), CancellationToken.None);
        var events = await Log.ReadAsync(_seen, int.MaxValue, CancellationToken.None);
        _seen = Log.End;
        return [.. events.Where(news => !news.Silent)];
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri != Page.Url) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) });
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(_body) });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _invoker.Dispose();
        base.Dispose(disposing);
    }

    private Watcher NewWatcher()
    {
        var fetcher = new HttpFetcher(_invoker, new FetchOptions(), _time);
        return new Watcher(Page, new Detector([new FeedDialect()], fetcher), fetcher, Log, new WatchOptions { Since = _since }, () => 0.5, NullLogger<Watcher>.Instance);
    }
}
