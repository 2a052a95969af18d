using System.Net;
using System.Net.Sockets;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>A server on loopback that does exactly what a test says, byte for byte. A connection is closed when its script ends.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<RawConnection, Task> _script;
    private readonly Task _accepting;

    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/summary.json");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting.Soon();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        for (var number = 1; !_stopping.IsCancellationRequested; number++)
        {
            try
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token), number));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                break;
            }
        }
        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            try
            {
                await _script(new RawConnection(client.GetStream(), number, _stopping.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The client has gone, or the test is over.
            }
        }
    }
}
