using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Receivers;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>Simulated pages, receivers, an empty folder, and a configuration that joins them.</summary>
internal sealed class ServiceStage : IAsyncDisposable
{
    private readonly SimulatorServer _server;
    private readonly List<WebhookReceiver> _receivers = [];
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    private ServiceStage(SimulatorServer server)
    {
        _server = server;
        Folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;
        // Elsewhere than a user's own, whatever a test forgets to name.
        Environment = new(StringComparer.Ordinal) { ["XDG_STATE_HOME"] = PathOf("home"), ["NO_COLOR"] = "1" };
    }

    public string Folder { get; }

    /// <summary>What the service is started with.</summary>
    public Dictionary<string, string> Environment { get; }

    public RequestLog Requests => _server.Requests;

    public string ConfigurationFile => PathOf("statusmon.yaml");

    public string Data => PathOf("state");

    public static async Task<ServiceStage> SetAsync() =>
        new(await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public SimulatedPage AddPage(string name)
    {
        var page = new SimulatedPage(new SimulatedPageOptions { Name = name }, TimeProvider.System);
        page.AddComponent("API");
        _pages[name] = _server.Add(page).Url;
        return page;
    }

    public async Task<WebhookReceiver> AddReceiverAsync()
    {
        var receiver = await WebhookReceiver.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _receivers.Add(receiver);
        return receiver;
    }

    /// <summary>Writes the configuration as an editor does: at once.</summary>
    /// <param name="pages">Which of the pages.</param>
    /// <param name="handlers">The body of <c>handlers:</c>, one a line.</param>
    /// <param name="routes">The body of <c>routes:</c>, one a line; none sends everything everywhere.</param>
    public void Configure(IEnumerable<string> pages, IEnumerable<string> handlers, params IReadOnlyList<string> routes)
    {
        string[] lines =
        [
            "interval: 100ms", "since: all",
            "pages:", .. pages.Select(page => $"  - {page}={_pages[page]}"),
            "handlers:", .. handlers.Select(handler => $"  {handler}"),
            .. routes.Count == 0 ? [] : (string[])["routes:", .. routes.Select(route => $"  - {route}")],
            $"storage: {{ path: {Data} }}",
        ];
        Write("statusmon.yaml", string.Join('\n', lines) + "\n");
    }

    public void Write(string name, string text)
    {
        File.WriteAllText(PathOf(name + ".new"), text);
        File.Move(PathOf(name + ".new"), PathOf(name), overwrite: true);
    }

    public Statusmon Start(params IEnumerable<string> more) => Statusmon.Start(Environment, ["run", "--config", ConfigurationFile, .. more]);

    /// <summary>The service, once it says that it runs.</summary>
    public async Task<Statusmon> RunAsync(params IEnumerable<string> more)
    {
        var service = Start(more);
        await service.ErrorLineAsync("info: started");
        return service;
    }

    /// <summary>Another process beside the service, on the same state: what it printed. It must end well.</summary>
    public async Task<string> AskAsync(params IEnumerable<string> words)
    {
        await using var command = Statusmon.Start(Environment, [.. words, "--data", Data]);
        var code = await command.EndAsync(TimeSpan.FromSeconds(60));
        Assert.True(code == 0, $"{string.Join(' ', words)}: {code}: {command.Errors}");
        return command.Output;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var receiver in _receivers) await receiver.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
