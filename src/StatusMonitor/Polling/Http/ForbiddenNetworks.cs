using System.Net;
using System.Net.Sockets;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Addresses that are not on the public internet (IANA special-purpose registries, RFC 6890). Written out because the helpers of
/// <see cref="IPAddress"/> know neither 0/8, 100.64/10 and the translation prefixes, nor IPv4 inside IPv6.
/// </summary>
internal static class ForbiddenNetworks
{
    private static readonly IPNetwork[] Version4 = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static readonly IPNetwork[] Version6 = Parse(
        "::/128", "::1/128", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork TranslatedLocally = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>True for an address nobody's public page can have. <paramref name="address"/> is not IPv4-mapped.</summary>
    public static bool Contain(IPAddress address) =>
        Contains(address.AddressFamily == AddressFamily.InterNetwork ? Version4 : Version6, address);

    /// <summary>The IPv4 address that traffic to this IPv6 address ends at, or null where it is none of that kind.</summary>
    public static IPAddress? Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address))
            return new IPAddress(bytes.AsSpan(12, 4));
        if (SixToFour.Contains(address))
            return new IPAddress(bytes.AsSpan(2, 4));
        // RFC 8215 leaves the place of the inner address to the operator; only the one at the end is unambiguous, after zeros.
        if (TranslatedLocally.Contains(address))
            return bytes.AsSpan(6, 6).ContainsAnyExcept((byte)0) ? IPAddress.Any : new IPAddress(bytes.AsSpan(12, 4));
        return null;
    }

    private static bool Contains(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
            if (network.Contains(address))
                return true;
        return false;
    }

    private static IPNetwork[] Parse(params string[] networks) => Array.ConvertAll(networks, IPNetwork.Parse);
}
