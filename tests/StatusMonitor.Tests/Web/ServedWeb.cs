using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.EventLog;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Tests.Web;

/// <summary>The web side, really served on a free port of this machine, over a world in virtual time.</summary>
internal sealed class ServedWeb : IAsyncDisposable
{
    private readonly WebServer _server;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private ServedWeb(WebServer server, World world, GivenReadings readings) => (_server, World, Readings) = (server, world, readings);

    public World World { get; }

    public GivenReadings Readings { get; }

    public Uri Address => _server.Address;

    public required SessionStore Sessions { get; init; }

    public static async Task<ServedWeb> StartAsync(World? world = null, Func<WebOptions, WebOptions>? configure = null, Func<WebServices, WebServices>? extend = null)
    {
        world ??= new World();
        var (log, readings) = ((InMemoryEventLog)world.Log, new GivenReadings(world));
        var options = new WebOptions { Port = 0 };
        var services = new WebServices
        {
            Options = configure?.Invoke(options) ?? options,
            Status = log,
            Events = log,
            Deliveries = log,
            Orders = log,
            Readings = readings,
            Time = world.Time,
        };
        var server = await WebServer.StartAsync(extend?.Invoke(services) ?? services, NullLoggerFactory.Instance, CancellationToken.None);
        return new ServedWeb(server, world, readings) { Sessions = services.Sessions };
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path)), headers);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return _client.SendAsync(request, CancellationToken.None);
    }

    /// <summary>The text of a good answer.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK ? text : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
