using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StatusMonitor.Web.Hosting;

/// <summary>What one client, and all of them together, may take of the server.</summary>
internal static class ServerLimits
{
    /// <summary>What requests under way are given at a stop, before their connections are cut.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Browsers speak HTTP/2 over TLS only, which is the proxy's; to everybody else it would be more to attack.
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}
