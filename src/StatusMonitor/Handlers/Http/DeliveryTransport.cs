namespace StatusMonitor.Handlers.Http;

/// <summary>
/// The connection pool of outbound deliveries. A proxy is taken from the environment. TLS is validated as the system
/// does it. Unlike pages, receivers may have private addresses: the user named them.
/// </summary>
internal static class DeliveryTransport
{
    public static TimeSpan ConnectTimeout { get; } = TimeSpan.FromSeconds(5);

    /// <summary>A pool for all handlers of one process; thread-safe, disposed by the caller.</summary>
    public static HttpMessageInvoker Create() => new(CreateHandler(), disposeHandler: true);

    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        MaxConnectionsPerServer = 4,

        // DNS is looked up when a connection is made; without an end to them a moved receiver is never noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // A connection the server has closed meanwhile makes a POST's outcome ambiguous, so idle ones are not kept long.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        MaxResponseDrainSize = 64 * 1024,
    };
}
