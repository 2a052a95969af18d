using System.Net;
using System.Net.Sockets;
using System.Text;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Handlers.Webhook;

/// <summary>A receiver on a real socket that answers each connection's one request with given bytes, then closes or resets.</summary>
internal sealed class RawReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _requests = [];
    private readonly string _answer;
    private readonly bool _resets;
    private readonly Task _run;

    public RawReceiver(string answer, bool resets = false)
    {
        (_answer, _resets) = (answer, resets);
        _listener.Start();
        _run = RunAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook");

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.Soon();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptSocketAsync(_stop.Token);
                await ServeAsync(connection);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        var (buffer, request) = (new byte[16_384], "");
        while (!IsComplete(request) && await connection.ReceiveAsync(buffer, _stop.Token) is var read and > 0)
            request += Encoding.UTF8.GetString(buffer, 0, read);
        lock (_requests)
            _requests.Add(request);
        await connection.SendAsync(Encoding.UTF8.GetBytes(_answer), _stop.Token);
        if (_resets)
            connection.LingerState = new LingerOption(true, 0);
        else
            connection.Shutdown(SocketShutdown.Both);
    }

    private static bool IsComplete(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return end >= 0 && length is not null && Encoding.UTF8.GetByteCount(request[(end + 4)..]) >= int.Parse(length.Split(' ')[1]);
    }
}
