using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>Prometheus' own Alertmanager on a free loopback port, alone, with a folder that is gone afterwards. It notifies nobody.</summary>
internal sealed class RealAlertmanager : IAsyncDisposable
{
    private const string Configuration = "route: { receiver: nobody }\nreceivers: [ { name: nobody } ]\n";

    private static readonly string[] Places = ["/usr/bin/prometheus-alertmanager", "/usr/local/bin/alertmanager", "/usr/bin/alertmanager"];

    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    private RealAlertmanager(Process process, string folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    public Uri Url { get; }

    /// <summary>Starts it and waits until it answers; skips the test where it is not installed.</summary>
    public static async Task<RealAlertmanager> StartAsync(CancellationToken cancellationToken)
    {
        var binary = Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(binary is null, "no Alertmanager (Debian: prometheus-alertmanager)");
        var folder = Directory.CreateTempSubdirectory("statusmon-alertmanager-").FullName;
        var (configuration, port) = (Path.Combine(folder, "alertmanager.yml"), FreePort());
        await File.WriteAllTextAsync(configuration, Configuration, cancellationToken);
        var start = new ProcessStartInfo(binary!)
        {
            ArgumentList =
            {
                $"--config.file={configuration}", $"--storage.path={folder}", $"--web.listen-address=127.0.0.1:{port}",
                "--cluster.listen-address=", "--log.level=error",
            },
        };
        var manager = new RealAlertmanager(Process.Start(start)!, folder, new Uri($"http://127.0.0.1:{port}"));
        await manager.UntilAsync("it is ready", async () => await manager.TryGetAsync("/-/ready", cancellationToken) is not null, cancellationToken);
        return manager;
    }

    /// <summary>The alerts that are active, as it shows them.</summary>
    public async Task<JsonArray> AlertsAsync(CancellationToken cancellationToken) =>
        JsonNode.Parse(await TryGetAsync("/api/v2/alerts", cancellationToken) ?? throw new InvalidOperationException("no answer"))!.AsArray();

    /// <summary>Asks again and again until something holds, for at most 20 s.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> holds, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!await holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20) && !_process.HasExited, $"not within 20 s: {what}");
            await pause.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None).Soon();
        _process.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string?> TryGetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url, path));
            using var answer = await _http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null; // It is still starting.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
