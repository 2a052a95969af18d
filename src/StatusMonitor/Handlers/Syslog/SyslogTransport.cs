namespace StatusMonitor.Handlers.Syslog;

/// <summary>By what messages go.</summary>
internal enum SyslogTransport
{
    /// <summary>One datagram a message (RFC 5426): nobody tells whether it arrived.</summary>
    Udp,

    /// <summary>A stream, each message behind its length (RFC 6587).</summary>
    Tcp,

    /// <summary>The same within TLS (RFC 5425).</summary>
    Tls,

    /// <summary>A datagram socket on this machine.</summary>
    Unix,
}
