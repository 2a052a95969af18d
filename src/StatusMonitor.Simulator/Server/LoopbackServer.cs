using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StatusMonitor.Simulator.Server;

/// <summary>Kestrel on 127.0.0.1 without a host around it: it starts in milliseconds and takes no signal from the process it runs in.</summary>
internal sealed class LoopbackServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly Func<HttpContext, CancellationToken, Task> _handle;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stop;
    private readonly KestrelServer _kestrel;
    private int _disposed;

    private LoopbackServer(int port, Func<HttpContext, CancellationToken, Task> handle)
    {
        (_handle, _stop) = (handle, _stopping.Token);
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = true };
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>The server's root, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    public static async Task<LoopbackServer> StartAsync(
        int port, Func<HttpContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var server = new LoopbackServer(port, handle);
        await server._kestrel.StartAsync(server, cancellationToken);
        server.Url = server._kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return server;
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await _handle(context, _stop);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || _stop.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stopping.CancelAsync();
        // A reader that keeps its connection open must not hold us up.
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
        _stopping.Dispose();
    }
}
