using System.Globalization;
using System.Net;

namespace StatusMonitor.Cli.Configuration;

/// <summary>Where to listen.</summary>
/// <param name="Host">An IP address, in brackets where it has colons, or <c>localhost</c>.</param>
/// <param name="Port">The port.</param>
internal readonly record struct ListenAddress(string Host, int Port)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Host == "localhost" || IPAddress.IsLoopback(IPAddress.Parse(Host.Trim('[', ']')));

    /// <summary>Reads <c>127.0.0.1:8080</c>, <c>[::1]:8080</c> or <c>localhost:8080</c>; null when it is none of these.</summary>
    public static ListenAddress? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0) return null;
        var host = text[..colon];
        var isNumber = host is ['[', .. var inside, ']'] ? IPAddress.TryParse(inside, out _) : host.Count(c => c == '.') == 3 && IPAddress.TryParse(host, out _);
        return isNumber || host == "localhost" ? new ListenAddress(host, port) : null;
    }
}
