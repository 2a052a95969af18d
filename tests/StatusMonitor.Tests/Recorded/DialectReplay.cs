using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling.Http;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Recorded;

/// <summary>
/// Plays recorded versions of a page of any dialect through fetch → parse → diff → log at the times they were recorded.
/// Every resource is served what was last put at its path, and 404 where nothing was.
/// </summary>
internal sealed class DialectReplay : HttpMessageHandler
{
    private static readonly Uri Address = new("https://status.recorded.example");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, byte[]> _served = [];
    private readonly Watcher _watcher;
    private readonly HttpMessageInvoker _invoker;
    private readonly IDialect _dialect;
    private EventPosition _seen;

    public DialectReplay(IDialect dialect, Since since)
    {
        _dialect = dialect;
        _invoker = new HttpMessageInvoker(this);
        var fetcher = new HttpFetcher(_invoker, new FetchOptions(), _time);
        var page = new PageDefinition { Key = new PageKey("recorded"), Url = Address, Dialect = dialect.Name };
        _watcher = new Watcher(page, new Detector([dialect], fetcher), fetcher, Log, new WatchOptions { Since = since }, () => 0.5, NullLogger<Watcher>.Instance);
    }

    public InMemoryEventLog Log { get; } = new();

    public PageStatus Status => _watcher.Status!;

    /// <summary>From now on a resource is answered with this.</summary>
    public void Serve(PageResource resource, byte[] body) => _served[resource.AddressBelow(Address).PathAndQuery] = body;

    /// <summary>Plays one version of the primary resource; returns what was announced.</summary>
    public Task<IReadOnlyList<StatusEvent>> PlayAsync(Recording recording) => PlayAsync(recording.At, (_dialect.Resources[0], recording.Body));

    /// <summary>Plays one version of several resources.</summary>
    public async Task<IReadOnlyList<StatusEvent>> PlayAsync(DateTimeOffset at, params (PageResource Resource, byte[] Body)[] documents)
    {
        foreach (var (resource, body) in documents) Serve(resource, body);
        var next = _time.GetUtcNow().AddMinutes(1);
        _time.SetUtcNow(at > next ? at : next);
        await _watcher.TickAsync(_time.GetUtcNow(), CancellationToken.None);
        var events = await Log.ReadAsync(_seen, int.MaxValue, CancellationToken.None);
        _seen = Log.End;
        return [.. events.Where(statusEvent => !statusEvent.Silent)];
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(_served.TryGetValue(request.RequestUri!.PathAndQuery, out var body)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) }
            : new HttpResponseMessage(HttpStatusCode.NotFound));

    protected override void Dispose(bool disposing)
    {
        if (disposing) _invoker.Dispose();
        base.Dispose(disposing);
    }
}
