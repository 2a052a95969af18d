using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.EndToEnd.Support;

/// <summary>A simulated page, an empty data folder, and the arguments that join them.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(SimulatorServer server, SimulatedPage page, HostedPage hosted)
    {
        (Server, Page, Hosted) = (server, page, hosted);
        Folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;
    }

    public SimulatorServer Server { get; }

    public SimulatedPage Page { get; }

    public HostedPage Hosted { get; }

    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    /// <summary>The page as an argument: <c>Lumen=http://127.0.0.1:…</c>.</summary>
    public string PageArgument => $"Lumen={Hosted.Url}";

    public static async Task<Stage> SetAsync()
    {
        var server = await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen" }, TimeProvider.System);
        page.AddComponent("API");
        return new Stage(server, page, server.Add(page));
    }

    public string[] Watch(params IEnumerable<string> more) => ["watch", PageArgument, "--interval", "50ms", "--data", Data, .. more];

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
