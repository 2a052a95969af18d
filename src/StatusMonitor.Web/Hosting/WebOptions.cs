using System.Net;
using StatusMonitor.Web.Access;

namespace StatusMonitor.Web.Hosting;

/// <summary>Where the web side listens, how it presents itself, and whom it lets in. Immutable.</summary>
public sealed record WebOptions
{
    /// <summary>An IP address, in brackets where it has colons, or <c>localhost</c>. Default <c>127.0.0.1</c>.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any that is free.</summary>
    public required int Port { get; init; }

    /// <summary>The path below which a reverse proxy serves it, for example <c>/status</c>; empty for none. Default empty.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The address by which people reach it, for links in feeds; null for that of the request.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>What the installation is called. Default <c>Status Monitor</c>.</summary>
    public string Title { get; init; } = "Status Monitor";

    /// <summary>Host names it answers to besides that of <see cref="PublicUrl"/>, without ports. Default none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where reverse proxies are whose word about a client is taken. Default none.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Who may come in. Default nobody by name.</summary>
    public IReadOnlyList<WebUser> Users { get; init; } = [];

    /// <summary>
    /// What somebody may do who does not say who they are. Null, the default: everything where there are no users and only
    /// this machine can reach it, and nothing otherwise.
    /// </summary>
    public WebRole? Anonymous { get; init; }

    /// <summary>Whether only this machine can reach the address.</summary>
    internal bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether everybody on this machine may do everything: nobody configured anything else.</summary>
    internal bool IsOpen => Users.Count == 0 && Anonymous is null && IsLoopback;
}
