using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Dialects;

/// <summary>A simulated page that speaks some dialect, and a service that watches it and prints events as lines of JSON.</summary>
internal sealed class DialectStage : IAsyncDisposable
{
    private readonly SimulatorServer _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    private readonly PageClock _clock = new();

    private DialectStage(SimulatorServer server, IPageLanguage language)
    {
        _server = server;
        Page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen", WholeSeconds = true }, _clock);
        Api = Page.AddComponent("API");
        var hosted = server.Add(Page, language);
        File.WriteAllText(ConfigurationFile, $"""
            interval: 100ms
            since: all
            pages:
              - name: Lumen
                url: {hosted.Url}{language.DataBelow(Page.State)}
                dialect: {language.Dialect}
            handlers:
              lines: {"{ type: json }"}
            storage: {"{ path: "}{Path.Combine(_folder, "state")} {"}"}

            """);
    }

    public SimulatedPage Page { get; }

    public SimulatedComponent Api { get; }

    public string ConfigurationFile => Path.Combine(_folder, "statusmon.yaml");

    public static async Task<DialectStage> SetAsync(IPageLanguage language) =>
        new(await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken), language);

    /// <summary>Two minutes pass on the page: what it says next is of another time, as with people.</summary>
    public void Pass() => _clock.Pass();

    public async Task<Statusmon> RunAsync()
    {
        var service = Statusmon.Start(new Dictionary<string, string> { ["XDG_STATE_HOME"] = _folder, ["NO_COLOR"] = "1" }, "run", "--config", ConfigurationFile);
        await service.ErrorLineAsync("info: started");
        return service;
    }

    /// <summary>Waits until the page has been read twice from now on.</summary>
    public Task ReadAsync()
    {
        _server.Requests.Clear();
        return _server.Requests.WaitAsync(4, cancellationToken: TestContext.Current.CancellationToken).Soon();
    }

    /// <summary>Ids, kinds and texts of what was said about incidents, a line each.</summary>
    public static IReadOnlyList<(string Id, string Kind, string Text)> Told(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(news => IsObject(news, "incident"))
            .Select(news => (
                news.GetProperty("id").GetString()!,
                news.GetProperty("kind").GetString()!,
                IsObject(news, "update") ? news.GetProperty("update").GetProperty("body").GetString()! : ""))];

    /// <summary>The page's clock: somewhat behind, and catching up.</summary>
    private sealed class PageClock : TimeProvider
    {
        private TimeSpan _behind = TimeSpan.FromMinutes(20);

        public void Pass() => _behind -= TimeSpan.FromMinutes(2);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - _behind;
    }

    private static bool IsObject(JsonElement news, string name) => news.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
