using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>What a fetch may cost and where it may lead. Immutable.</summary>
internal sealed record FetchOptions
{
    /// <summary>From the name's resolution to a connection. Default 5 s; the TLS handshake gets as much again at most.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The whole fetch: every redirect, the headers and the body. Default 20 s.</summary>
    public TimeSpan ExchangeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most bytes of a body, counted over the wire and again after decompression. Default 16 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most redirects followed in one fetch. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The longest Retry-After obeyed. Default 1 h.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest Cache-Control max-age obeyed. Default 5 min.</summary>
    public TimeSpan MaxCacheWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the next address of a host waits for the one before it (RFC 8305 §5). Default 250 ms.</summary>
    public TimeSpan ConnectStagger { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long an idle connection is kept; at least twice the polling interval, or each poll costs a handshake. Default 2 min.</summary>
    public TimeSpan ConnectionIdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a connection is used: the time within which a changed DNS record is noticed. Default 5 min.</summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most connections to one host; loopback is not limited. Default 2.</summary>
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>The User-Agent header. Default <c>statusmon/version (+project address)</c>.</summary>
    public string UserAgent { get; init; } = Http.UserAgent.Default;

    /// <summary>Private networks that every page may reach, for pages on a LAN. Default none.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>
    /// The proxy for everything but loopback, without credentials. Default none: the environment's is not used. With a proxy
    /// names are resolved there, so that keeping them off private addresses becomes the proxy's work.
    /// </summary>
    public Uri? Proxy { get; init; }
}
