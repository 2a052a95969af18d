using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StatusMonitor.Bench.Macro;

/// <summary>Asks the window of a service for its views and answers. Not thread-safe.</summary>
internal sealed class WindowClient : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The address the service is to listen on: a port that is free.</summary>
    public string Listen { get; } = $"127.0.0.1:{FreePort()}";

    /// <summary>One whole answer: how many bytes it took on the wire, and how long.</summary>
    public async Task<(long Bytes, TimeSpan Took)> GetAsync(string path, string encoding = "br")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{Listen}{path}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        var start = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        return (body.Length, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Holds a stream open until the end, and tells of each message with data. Completes early when it breaks.</summary>
    public async Task StreamAsync(string path, Action received, CancellationToken end)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{Listen}{path}");
            using var answer = await _http.SendAsync(request, end);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
            while (await reader.ReadLineAsync(end) is { } line)
                if (line.StartsWith("data:", StringComparison.Ordinal)) received();
        }
        catch (Exception thrown) when (thrown is OperationCanceledException or HttpRequestException or IOException)
        {
            // The end, or a broken stream: whoever waits sees which.
        }
    }

    public void Dispose() => _http.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
