using System.Diagnostics.CodeAnalysis;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>Where a receiver listens and how it is spoken to.</summary>
/// <param name="Transport">By what the messages go.</param>
/// <param name="Host">Host name or IP address; the path of a unix socket.</param>
/// <param name="Port">The port; 0 for a unix socket.</param>
internal sealed record SyslogAddress(SyslogTransport Transport, string Host, int Port)
{
    public const string Allowed = "must be udp://HOST:514, tcp://HOST:514, tls://HOST:6514 (each with any port) or the path of a socket, such as /dev/log";

    /// <summary>UDP may carry 2,048 octets without harm, and so may local sockets; a stream more (RFC 5424, section 6.1).</summary>
    public int DefaultLength => Transport is SyslogTransport.Tcp or SyslogTransport.Tls ? 8_192 : 2_048;

    public static bool TryParse(string text, [NotNullWhen(true)] out SyslogAddress? address)
    {
        address = null;
        if (text.StartsWith('/') && text.Length <= 100)
            address = new SyslogAddress(SyslogTransport.Unix, text, 0);
        else if (Uri.TryCreate(text, UriKind.Absolute, out var parsed) && IsPlain(parsed))
            address = Of(parsed);
        return address is not null;
    }

    private static SyslogAddress? Of(Uri parsed) => parsed.Scheme switch
    {
        "udp" => new SyslogAddress(SyslogTransport.Udp, parsed.DnsSafeHost, parsed.Port > 0 ? parsed.Port : 514),
        "tcp" => new SyslogAddress(SyslogTransport.Tcp, parsed.DnsSafeHost, parsed.Port > 0 ? parsed.Port : 514),
        "tls" => new SyslogAddress(SyslogTransport.Tls, parsed.DnsSafeHost, parsed.Port > 0 ? parsed.Port : 6514),
        _ => null,
    };

    private static bool IsPlain(Uri parsed) =>
        parsed is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" } && parsed.AbsolutePath is "" or "/";
}
