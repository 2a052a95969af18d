using System.Globalization;
using System.Net;

namespace StatusMonitor.Cli.Configuration;

/// <summary>Where the web side is to listen.</summary>
/// <param name="Host">An IP address, or <c>localhost</c>.</param>
/// <param name="Port">The port.</param>
internal sealed record WebConfiguration(string Host, int Port)
{
    /// <summary>Reads <c>127.0.0.1:8080</c>, <c>[::1]:8080</c> or <c>localhost:8080</c>; null when it is none of these.</summary>
    public static WebConfiguration? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0) return null;
        var host = text[..colon];
        var isNumber = host is ['[', .. var inside, ']'] ? IPAddress.TryParse(inside, out _) : host.Count(c => c == '.') == 3 && IPAddress.TryParse(host, out _);
        return isNumber || host == "localhost" ? new WebConfiguration(host, port) : null;
    }
}
