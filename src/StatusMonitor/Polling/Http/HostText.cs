using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>What a host says before any name is resolved.</summary>
internal static class HostText
{
    /// <summary>Reads a literal address, IPv4 inside IPv6 taken out.</summary>
    public static bool TryGetAddress(string host, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (!LooksLiteral(host) || !IPAddress.TryParse(host, out var literal))
            return false;
        address = Unmap(literal);
        return true;
    }

    /// <summary>True for <c>localhost</c> and names below it (RFC 6761 §6.3), with or without the final dot.</summary>
    public static bool IsLocalhost(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the host can be nothing but this machine.</summary>
    public static bool IsLoopback(string host) =>
        TryGetAddress(host, out var address) ? IPAddress.IsLoopback(address) : IsLocalhost(host);

    /// <summary>The address itself, or the IPv4 one it wraps.</summary>
    public static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // Uri has turned 0x7f.1 and 2130706433 into dotted form by now; full-width digits become plain in IdnHost.
    private static bool LooksLiteral(string host) => host.Length > 0 && (char.IsAsciiDigit(host[^1]) || host.Contains(':', StringComparison.Ordinal));
}
