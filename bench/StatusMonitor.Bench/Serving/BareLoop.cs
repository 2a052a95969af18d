using System.Net.Http.Headers;

namespace StatusMonitor.Bench.Serving;

/// <summary>
/// The least a program can do that reads pages: one invoker over one connection pool, one ETag a page, one conditional
/// GET after another. It keeps nothing, knows no deadline, and believes everything.
/// </summary>
internal sealed class BareLoop(IEnumerable<Uri> addresses) : IDisposable
{
    public const int AtATime = 64;

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler());
    private readonly Page[] _pages = [.. addresses.Select(address => new Page(address))];
    private int _next;

    public int Count => _pages.Length;

    /// <summary>Reads pages round and round, so many at a time, until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None)));

    /// <summary>Reads the page of this number.</summary>
    public async Task ReadAsync(int number, CancellationToken cancellationToken)
    {
        var page = _pages[number];
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Address);
        if (page.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await _invoker.SendAsync(request, cancellationToken);
        await response.Content.CopyToAsync(Stream.Null, cancellationToken);
        page.ETag ??= Find(response.Headers);
    }

    public void Dispose() => _invoker.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
            await ReadAsync((int)((uint)Interlocked.Increment(ref _next) % (uint)_pages.Length), CancellationToken.None);
    }

    private static string? Find(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("ETag", out var values) ? values.ToString() : null;

    private sealed class Page(Uri address)
    {
        public Uri Address => address;

        public string? ETag { get; set; }
    }
}
