using System.Net;
using StatusMonitor.Polling.Http;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>A fetcher over real sockets. Names resolve as told; what is permitted ends at the raw server, whatever its address.</summary>
internal sealed class Wire : IDisposable
{
    private readonly HttpTransport _transport;

    public Wire(RawServer server, FetchOptions? options = null, TimeProvider? time = null, Func<string, string>? resolve = null)
    {
        options ??= new FetchOptions();
        _transport = new HttpTransport(
            options,
            time ?? TimeProvider.System,
            (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(resolve?.Invoke(host) ?? "1.1.1.1")]),
            (_, token) => Connector.ConnectBySocketAsync(new IPEndPoint(IPAddress.Loopback, server.Port), token));
        Asking = new Asking(_transport, options, time);
    }

    public Asking Asking { get; }

    public void Dispose() => _transport.Dispose();
}
