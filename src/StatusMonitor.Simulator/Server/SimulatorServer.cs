using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Replay;

namespace StatusMonitor.Simulator.Server;

/// <summary>
/// A fake status page server on 127.0.0.1. Each page lies under a path of its own. Thread-safe; pages may be added and taken
/// away while it runs.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, HostedPage> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HostedPage>.AlternateLookup<ReadOnlySpan<char>> _byPath;
    private readonly TimeProvider _time;
    private LoopbackServer _server = null!;

    private SimulatorServer(SimulatorOptions options)
    {
        _time = options.Time;
        _byPath = _pages.GetAlternateLookup<ReadOnlySpan<char>>();
        Requests = new RequestLog(options.RecordRequests);
    }

    /// <summary>The server's root, for example <c>http://127.0.0.1:4711</c>.</summary>
    public string Url => _server.Url;

    /// <summary>What goes wrong on every page that has no fault of its own.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What the server was asked.</summary>
    public RequestLog Requests { get; }

    /// <summary>The pages, in no order.</summary>
    public IReadOnlyCollection<HostedPage> Pages => [.. _pages.Values];

    /// <summary>Starts a server; it listens when the task ends.</summary>
    /// <param name="options">How. Default: any free port, the system's clock.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The server; dispose it to stop.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatorOptions();
        var simulator = new SimulatorServer(options);
        simulator._server = await LoopbackServer.StartAsync(options.Port, simulator.HandleAsync, cancellationToken);
        return simulator;
    }

    /// <summary>Gives a page an address.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">Its path, one segment. Default: made of its name.</param>
    /// <returns>The page's address and its faults.</returns>
    /// <exception cref="ArgumentException">The path is taken.</exception>
    public HostedPage Add(SimulatedPage page, string? path = null) =>
        Add(path ?? SimulatedPage.Slug(page.Name), new SimulatedPageSource(page));

    /// <summary>Gives a page an address at which it speaks another language.</summary>
    internal HostedPage Add(SimulatedPage page, IPageLanguage language, string? path = null) =>
        Add(path ?? SimulatedPage.Slug(page.Name), new LanguageSource(page, language));

    /// <summary>Gives a recorded series an address.</summary>
    /// <param name="replay">The series.</param>
    /// <param name="path">Its path, one segment.</param>
    /// <returns>The page's address and its faults.</returns>
    /// <exception cref="ArgumentException">The path is taken.</exception>
    public HostedPage Add(ReplayPage replay, string path) => Add(path, replay);

    /// <summary>Takes a page away; its address answers 404 from now on.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(HostedPage page) => _pages.TryRemove(page.Path, out _);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private HostedPage Add(string path, IDocumentSource source)
    {
        var hosted = new HostedPage(Url, path, source);
        return _pages.TryAdd(path, hosted)
            ? hosted
            : throw new ArgumentException($"The path '{path}' is taken.", nameof(path));
    }

    private Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        var path = context.Request.Path.Value ?? "/";
        Route.Split(path, out var name, out _);
        _byPath.TryGetValue(name, out var page);
        var route = page is null ? default : Route.Of(path);
        var answer = page is null ? NotFound() : Prepare(context.Request, page, route);
        ConditionalRequest.Decide(context.Request, answer);
        Record(context.Request, page, route, answer);
        return AnswerWriter.WriteAsync(context, answer, _time, stopping);
    }

    private Answer Prepare(HttpRequest request, HostedPage page, Route route)
    {
        var document = page.Source.Get(route, 0);
        var answer = document is null
            ? NotFound()
            : new Answer { Document = document, ETag = document.ETag, ContentType = document.ContentType, CacheControl = page.Source.CacheControl };
        var fault = page.Faults.Take(route.Resource) ?? Faults.Take(route.Resource);
        if (fault is not null)
            new FaultApplier(request, page, route, answer).Apply(fault);
        return answer;
    }

    private static Answer NotFound() => new()
    {
        Status = 404,
        Body = "{\"error\":\"Not found\"}"u8.ToArray(),
        IsConditional = false,
    };

    private void Record(HttpRequest request, HostedPage? page, Route route, Answer answer)
    {
        var status = answer.Cut is Fault.CutBeforeHeaders ? 0 : answer.Status;
        Requests.Count(status);
        if (!Requests.IsRecording)
            return;
        Requests.Add(new RecordedRequest
        {
            Page = page?.Path ?? "",
            Resource = route.Resource,
            Method = request.Method,
            Path = request.Path + request.QueryString.Value,
            Status = status,
            IfNoneMatch = request.Headers.IfNoneMatch,
            IfModifiedSince = request.Headers.IfModifiedSince,
            AcceptEncoding = request.Headers.AcceptEncoding,
            UserAgent = request.Headers.UserAgent,
            ReceivedAt = _time.GetUtcNow(),
        });
    }
}
