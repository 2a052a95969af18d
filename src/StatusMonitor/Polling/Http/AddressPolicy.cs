using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Which addresses one page may reach, wherever redirects and names lead. Immutable.
/// </summary>
/// <remarks>
/// Connections are pooled by host, so that one page's may serve another. What a name may resolve to is therefore the same for
/// all pages; only literal addresses and localhost depend on the page, and these are checked before each request as well.
/// </remarks>
internal sealed class AddressPolicy(IReadOnlyList<IPNetwork> allowed, bool loopback = false, IPAddress? exactly = null)
{
    /// <summary>Whether this address may be connected to for a request to this host.</summary>
    /// <param name="host">The host as requested: a name or a literal address.</param>
    /// <param name="address">What it came to; not IPv4-mapped.</param>
    public bool Permits(string host, IPAddress address)
    {
        if (IsPublicOrAllowed(address))
            return true;
        if (HostText.IsLocalhost(host))
            return loopback && IPAddress.IsLoopback(address);
        return HostText.TryGetAddress(host, out _) && PermitsOwn(address);
    }

    /// <summary>False where the host alone tells that it must not be asked. Names other than localhost are decided when connecting.</summary>
    public bool PermitsHost(string host)
    {
        if (HostText.TryGetAddress(host, out var address))
            return Permits(host, address);
        return !HostText.IsLocalhost(host) || Permits(host, IPAddress.Loopback) || Permits(host, IPAddress.IPv6Loopback);
    }

    private bool PermitsOwn(IPAddress address) =>
        (loopback && IPAddress.IsLoopback(address)) || (exactly is not null && exactly.Equals(address));

    private bool IsPublicOrAllowed(IPAddress address)
    {
        foreach (var network in allowed)
            if (network.Contains(address))
                return true;
        if (ForbiddenNetworks.Contain(address))
            return false;
        return ForbiddenNetworks.Inner(address) is not { } inner || IsPublicOrAllowed(inner);
    }
}
