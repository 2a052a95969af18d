using System.Net;
using System.Net.Sockets;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Simulated pages, a service that watches them, and the window it serves.</summary>
internal sealed class WebStage : IAsyncDisposable
{
    private readonly SimulatorServer _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;
    private readonly List<(string Name, HostedPage Hosted)> _pages = [];
    private Statusmon? _service;

    private WebStage(SimulatorServer server) => _server = server;

    /// <summary>Where the window is.</summary>
    public Uri Address { get; set; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>More lines of the configuration, whole keys.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>More keys of <c>web:</c>, each <c>name: value</c>.</summary>
    public List<string> WebKeys { get; } = [];

    /// <summary>The body of <c>handlers:</c>.</summary>
    public List<string> Handlers { get; } = ["terminal: { type: console }"];

    public static async Task<WebStage> SetAsync() =>
        new(await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken));

    public SimulatedPage AddPage(string name)
    {
        var page = new SimulatedPage(new SimulatedPageOptions { Name = name }, TimeProvider.System);
        Host(page);
        return page;
    }

    public void Host(SimulatedPage page) => _pages.Add((page.Name, _server.Add(page)));

    /// <summary>The place of a page, where its faults are.</summary>
    public HostedPage Hosted(string name) => _pages.Single(page => page.Name == name).Hosted;

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Starts the service, which ends with the stage.</summary>
    public async Task<Statusmon> RunAsync()
    {
        var service = await StartAsync();
        await service.ErrorLineAsync("info: started");
        return service;
    }

    /// <summary>The service, whatever becomes of it.</summary>
    public async Task<Statusmon> StartAsync()
    {
        await WriteAsync();
        _service = Statusmon.Start(new Dictionary<string, string> { ["XDG_STATE_HOME"] = _folder, ["NO_COLOR"] = "1" }, ["run", "--config", PathOf("statusmon.yaml")]);
        return _service;
    }

    /// <summary>Writes the configuration, also while the service runs.</summary>
    public async Task WriteAsync()
    {
        string[] lines =
        [
            "interval: 100ms", "since: all", "blind_after: 1s",
            "pages:", .. _pages.Select(page => $"  - {{ name: \"{page.Name}\", url: \"{page.Hosted.Url}\" }}"),
            $"storage: {{ path: {Path.Combine(_folder, "state")} }}",
            $"web: {{ {string.Join(", ", [$"listen: \"{Address.Authority}\"", .. WebKeys])} }}",
            .. Handlers.Count == 0 ? [] : (string[])["handlers:", .. Handlers.Select(handler => $"  {handler}")],
            .. Lines,
        ];
        await File.WriteAllLinesAsync(PathOf("statusmon.yaml.new"), lines);
        File.Move(PathOf("statusmon.yaml.new"), PathOf("statusmon.yaml"), overwrite: true);
    }

    /// <summary>Waits until Now shows all of these.</summary>
    public async Task UntilShownAsync(params IReadOnlyList<string> texts)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (true)
        {
            using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Address), limit.Token);
            var html = await answer.Content.ReadAsStringAsync(limit.Token);
            if (texts.All(text => html.Contains(text, StringComparison.Ordinal))) return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    public async Task KillAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        _service = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
