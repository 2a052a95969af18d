using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>A fetcher and the one page it is asked about.</summary>
internal sealed class Asking
{
    public const string Page = "https://status.example/";
    public const string Resource = "https://status.example/api/v2/summary.json";

    public Asking(HttpMessageHandler handler, FetchOptions? options = null, TimeProvider? time = null) =>
        Fetcher = new HttpFetcher(new HttpMessageInvoker(handler), options ?? new FetchOptions(), time ?? TimeProvider.System);

    public HttpFetcher Fetcher { get; }

    public Task<PollResult> GetAsync(Validators? validators = null, string page = Page, string resource = Resource) =>
        GetAsync(new Uri(page), new Uri(resource), validators, TestContext.Current.CancellationToken);

    public Task<PollResult> GetAsync(Uri resource) => GetAsync(resource, resource, null, TestContext.Current.CancellationToken);

    public Task<PollResult> GetAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken) =>
        Fetcher.FetchAsync(page, resource, validators, cancellationToken).AsTask().Soon();

    public static Validators Stored(string? tag = "\"a\"", string? modified = null, string? hash = null, string url = Resource) =>
        new() { Url = url, ETag = tag, LastModified = modified, BodyHash = hash, ReaderVersion = 7 };
}
