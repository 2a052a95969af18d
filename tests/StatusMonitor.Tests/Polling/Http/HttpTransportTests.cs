using System.Net;
using StatusMonitor.Polling.Http;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class HttpTransportTests
{
    [Fact]
    public void The_pool_follows_stores_and_decodes_nothing_by_itself()
    {
        using var handler = Create(new FetchOptions());

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.False(handler.UseProxy);
        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
        Assert.Null(handler.ActivityHeadersPropagator);
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
    }

    [Fact]
    public void The_pool_keeps_to_the_limits()
    {
        using var handler = Create(new FetchOptions());

        Assert.Equal(2, handler.MaxConnectionsPerServer);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.True(handler.PooledConnectionIdleTimeout >= TimeSpan.FromMinutes(1));
        Assert.Equal(64, handler.MaxResponseHeadersLength);
        Assert.Equal(64 * 1024, handler.MaxResponseDrainSize);
        Assert.False(handler.EnableMultipleHttp2Connections);
    }

    [Fact]
    public void A_proxy_is_used_only_when_it_is_named()
    {
        var proxy = new Uri("http://proxy.example:3128/");
        using var handler = Create(new FetchOptions { Proxy = proxy });

        Assert.True(handler.UseProxy);
        Assert.Equal(proxy, handler.Proxy!.GetProxy(new Uri("https://status.example/")));
    }

    private static SocketsHttpHandler Create(FetchOptions options) => HttpTransport.CreateRemote(
        options, new Connector(Connector.ResolveBySystemAsync, Connector.ConnectBySocketAsync, options, TimeProvider.System));
}
