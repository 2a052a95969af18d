using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Web.Statuspage;

/// <summary>Another installation, in the same virtual time, that watches what a served one says.</summary>
internal sealed class Reader : IFetcher, IAsyncDisposable
{
    private readonly ServedWeb _web;
    private readonly Watcher _watcher;
    private readonly InMemoryEventLog _log = new();

    public Reader(ServedWeb web, string below)
    {
        _web = web;
        var definition = new PageDefinition { Key = new PageKey("relay"), Url = new Uri(web.Address, below), Dialect = "statuspage" };
        _watcher = new Watcher(definition, new Detector([new StatuspageDialect()], this), this, _log, new WatchOptions { Since = Since.All }, () => 0.5, NullLogger<Watcher>.Instance);
    }

    public PageStatus? Status => _watcher.Status;

    /// <summary>Paths in the order of their requests, with the status of each answer.</summary>
    public List<(string Path, int Status)> Requests { get; } = [];

    public Task TickAsync() => _watcher.TickAsync(_web.World.Now, CancellationToken.None).AsTask();

    /// <summary>The status of one answer.</summary>
    public async Task<int> AskAsync(string path)
    {
        using var answer = await _web.GetAsync(path);
        return (int)answer.StatusCode;
    }

    public async Task<IReadOnlyList<StatusEvent>> AllAsync() => await _log.ReadAsync(EventPosition.Start, int.MaxValue, CancellationToken.None);

    /// <summary>All updates and edits that were announced or recorded, as text.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync() => Said(await AllAsync());

    public static IReadOnlyList<string> Said(IEnumerable<StatusEvent> events) =>
        [.. events.Where(news => news.Update is not null).Select(news => $"{news.Kind} {news.Update!.Id} {news.Update.Status} {news.Update.Body} {news.Update.CreatedAt:O} {news.Update.Withdrawn}")];

    public async ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken)
    {
        using var answer = await _web.GetAsync(resource.PathAndQuery, validators?.ETag is { } known ? [("If-None-Match", known)] : []);
        Requests.Add((resource.AbsolutePath, (int)answer.StatusCode));
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return (int)answer.StatusCode switch
        {
            304 => new PollResult.Unchanged(validators!),
            200 => new PollResult.Changed(body, new Validators { Url = resource.ToString(), ETag = answer.Headers.ETag?.ToString() }),
            404 => new PollResult.Failed(PollFailure.NotFound, "404"),
            var status => new PollResult.Failed(PollFailure.ServerError, $"{status}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _watcher.StopAsync(CancellationToken.None);
        await _log.DisposeAsync();
    }
}
