using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

/// <summary>A simulator with one page, and a reader that decompresses nothing, follows nothing and hides nothing.</summary>
internal sealed class SimulatorRig : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
    });

    private SimulatorRig(SimulatorServer server, FakeTimeProvider time, SimulatedPageOptions options)
    {
        (Server, Time) = (server, time);
        Page = new SimulatedPage(options, time);
        Api = Page.AddComponent("API");
        Hosted = server.Add(Page, "acme");
    }

    public SimulatorServer Server { get; }
    public FakeTimeProvider Time { get; }
    public SimulatedPage Page { get; }
    public SimulatedComponent Api { get; }
    public HostedPage Hosted { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SimulatorRig> StartAsync(SimulatedPageOptions? options = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var server = await SimulatorServer.StartAsync(new SimulatorOptions { Time = time }, Token);
        return new SimulatorRig(server, time, options ?? new SimulatedPageOptions { Name = "Acme" });
    }

    public Task<HttpResponseMessage> GetAsync(string resource = "/api/v2/summary.json", string? etag = null, string? encoding = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Hosted.Url + resource);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return _http.SendAsync(request, Token);
    }

    public async Task<byte[]> BytesAsync(string resource = "/api/v2/summary.json")
    {
        using var response = await GetAsync(resource);
        return await response.Content.ReadAsByteArrayAsync(Token);
    }

    public async Task<JsonElement> JsonAsync(string resource = "/api/v2/summary.json")
    {
        using var response = await GetAsync(resource);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    public async Task<string> ETagAsync(string resource = "/api/v2/summary.json")
    {
        using var response = await GetAsync(resource);
        return response.ETagText() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
