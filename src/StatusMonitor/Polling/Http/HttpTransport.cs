using System.Net;
using System.Text;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// The connection pools. Loopback has one of its own, without a limit of connections, so that tests, the demo and benchmarks run
/// fast; it also keeps this machine's connections apart from those that strangers' names lead to. Thread-safe.
/// </summary>
internal sealed class HttpTransport : HttpMessageHandler
{
    private readonly HttpMessageInvoker _remote;
    private readonly HttpMessageInvoker _loopback;

    /// <summary>Makes both pools.</summary>
    public HttpTransport(FetchOptions options, TimeProvider time, ResolveHost? resolve = null, ConnectAddress? connect = null)
    {
        var connector = new Connector(resolve ?? Connector.ResolveBySystemAsync, connect ?? Connector.ConnectBySocketAsync, options, time);
        _remote = new HttpMessageInvoker(CreateRemote(options, connector));
        _loopback = new HttpMessageInvoker(CreateLoopback(options, connector));
    }

    /// <summary>What <see cref="HttpFetcher"/> takes. The caller disposes it at the end.</summary>
    public static HttpMessageInvoker Create(FetchOptions options, TimeProvider time) => new(new HttpTransport(options, time));

    /// <summary>The pool for everything but this machine.</summary>
    internal static SocketsHttpHandler CreateRemote(FetchOptions options, Connector connector)
    {
        var handler = Create(options, connector, checksAddresses: options.Proxy is null);
        handler.MaxConnectionsPerServer = options.ConnectionsPerHost;
        handler.UseProxy = options.Proxy is not null;
        handler.Proxy = options.Proxy is null ? null : new WebProxy(options.Proxy);
        return handler;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (HostText.IsLoopback(request.RequestUri!.IdnHost) ? _loopback : _remote).SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _remote.Dispose();
            _loopback.Dispose();
        }
        base.Dispose(disposing);
    }

    private static SocketsHttpHandler CreateLoopback(FetchOptions options, Connector connector)
    {
        var handler = Create(options, connector, checksAddresses: true);
        handler.UseProxy = false;
        return handler;
    }

    private static SocketsHttpHandler Create(FetchOptions options, Connector connector, bool checksAddresses)
    {
        var none = new AddressPolicy(options.AllowedNetworks);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = options.ConnectTimeout * 2,
            PooledConnectionLifetime = options.ConnectionLifetime,
            PooledConnectionIdleTimeout = options.ConnectionIdleTimeout,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 64 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(2),
            // Headers are read as Latin-1. An ETag goes back byte for byte only if they are written so, too; ASCII would throw.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            ConnectCallback = async (context, cancellationToken) => await connector.ConnectAsync(
                context.DnsEndPoint.Host,
                context.DnsEndPoint.Port,
                checksAddresses ? (context.InitialRequestMessage as PolicedRequest)?.Policy ?? none : null,
                cancellationToken),
        };
    }
}
