using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling.Http;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Recorded;

/// <summary>
/// Plays recorded versions of a summary through fetch → parse → diff → log at the times they were recorded. The
/// complete lists were not recorded: they are served empty, so that whatever is announced comes from the recording.
/// </summary>
internal sealed class Replay : HttpMessageHandler
{
    private static readonly PageDefinition Page = new() { Key = new PageKey("recorded"), Url = new Uri("https://status.recorded.example") };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Watcher _watcher;
    private readonly HttpMessageInvoker _invoker;
    private Recording _current = new(default, []);
    private EventPosition _seen;

    public Replay(Since since)
    {
        _invoker = new HttpMessageInvoker(this);
        var fetcher = new HttpFetcher(_invoker, new FetchOptions(), _time);
        _watcher = new Watcher(Page, new StatuspageDialect(), fetcher, Log, new WatchOptions { Since = since }, () => 0.5, NullLogger<Watcher>.Instance);
    }

    public InMemoryEventLog Log { get; } = new();

    public PageStatus Status => _watcher.Status!;

    /// <summary>Plays one version; returns what was announced.</summary>
    public async Task<IReadOnlyList<StatusEvent>> PlayAsync(Recording recording)
    {
        _current = recording;
        if (recording.At > _time.GetUtcNow()) _time.SetUtcNow(recording.At);
        await _watcher.TickAsync(_time.GetUtcNow(), CancellationToken.None);
        var events = await Log.ReadAsync(_seen, int.MaxValue, CancellationToken.None);
        _seen = Log.End;
        return [.. events.Where(statusEvent => !statusEvent.Silent)];
    }

    public async Task<List<StatusEvent>> PlayAllAsync(IEnumerable<Recording> recordings)
    {
        List<StatusEvent> all = [];
        foreach (var recording in recordings) all.AddRange(await PlayAsync(recording));
        return all;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri!.AbsolutePath switch
        {
            "/api/v2/summary.json" => _current.Body,
            "/api/v2/incidents.json" => Empty("incidents"u8),
            "/api/v2/scheduled-maintenances.json" => Empty("scheduled_maintenances"u8),
            _ => throw new InvalidOperationException($"nobody serves {request.RequestUri}"),
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _invoker.Dispose();
        base.Dispose(disposing);
    }

    private byte[] Empty(ReadOnlySpan<byte> list)
    {
        try
        {
            return [.. "{\"page\":"u8, .. PageOf(_current.Body), .. ",\""u8, .. list, .. "\":[]}"u8];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The page as it stands in the recording, which is read no further than that: there are tens of thousands, twice each.</summary>
    private static ReadOnlySpan<byte> PageOf(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPage = json.ValueTextEquals("page"u8);
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            if (isPage) return body[start..(int)json.BytesConsumed];
        }

        return "{}"u8;
    }
}
