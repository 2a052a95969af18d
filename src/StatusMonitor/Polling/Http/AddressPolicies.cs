using System.Collections.Concurrent;
using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>The address policy of each page, decided by the host of its own address. Thread-safe.</summary>
internal sealed class AddressPolicies(IReadOnlyList<IPNetwork> allowed)
{
    private readonly ConcurrentDictionary<string, AddressPolicy> _byHost = new();
    private readonly AddressPolicy _loopback = new(allowed, loopback: true);

    /// <summary>For pages on the internet, and for a request that brings no policy.</summary>
    public AddressPolicy Public { get; } = new(allowed);

    /// <summary>The policy of the page at this address.</summary>
    public AddressPolicy For(Uri page) => _byHost.GetOrAdd(page.IdnHost, static (host, policies) => policies.Decide(host), this);

    private AddressPolicy Decide(string host)
    {
        if (!HostText.TryGetAddress(host, out var address))
            return HostText.IsLocalhost(host) ? _loopback : Public;
        if (IPAddress.IsLoopback(address))
            return _loopback;
        // Whoever writes a private address into the configuration means it: that one and no other.
        return Public.Permits(host, address) ? Public : new AddressPolicy(allowed, exactly: address);
    }
}
