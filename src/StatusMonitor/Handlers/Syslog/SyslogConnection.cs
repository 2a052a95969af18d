using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>
/// One message on its way: a datagram, or a connection of its own. Syslog has no answers; on a stream the receiver's
/// end of the connection, after ours, is the only sign that it has read. Not thread-safe.
/// </summary>
internal sealed class SyslogConnection(SyslogAddress address, TrustedAuthority? authority, TimeProvider time) : IDisposable
{
    /// <summary>A receiver need not end its side when we end ours; longer than this nobody waits for it.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    private Socket? _socket;

    /// <summary>Bytes of the message may have left, and nobody knows how many.</summary>
    public bool IsUnderWay { get; private set; }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        switch (address.Transport)
        {
            case SyslogTransport.Unix:
                _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
                await _socket.ConnectAsync(new UnixDomainSocketEndPoint(address.Host), cancellationToken);
                await _socket.SendAsync(message, cancellationToken);
                break;
            case SyslogTransport.Udp:
                var host = (await Dns.GetHostAddressesAsync(address.Host, cancellationToken))[0];
                _socket = new Socket(host.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
                await _socket.SendToAsync(message, new IPEndPoint(host, address.Port), cancellationToken);
                break;
            default:
                await StreamAsync(message, cancellationToken);
                break;
        }
    }

    public void Dispose() => _socket?.Dispose();

    private async ValueTask StreamAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await _socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using Stream plain = new NetworkStream(_socket);
        await using var stream = address.Transport == SyslogTransport.Tls ? await SecureAsync(plain, cancellationToken) : plain;
        IsUnderWay = true;
        await stream.WriteAsync(Framed(message), cancellationToken);
        if (stream is SslStream secure)
            await secure.ShutdownAsync();
        _socket.Shutdown(SocketShutdown.Send);
        await FarewellAsync(plain, cancellationToken);
    }

    private async ValueTask<Stream> SecureAsync(Stream plain, CancellationToken cancellationToken)
    {
        var secure = new SslStream(plain, leaveInnerStreamOpen: true, authority is null ? null : authority.Validate);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host }, cancellationToken);
        return secure;
    }

    /// <summary>A reset instead of an end says that the receiver did not read everything.</summary>
    private async ValueTask FarewellAsync(Stream plain, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestFarewell, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var buffer = new byte[1_024];
        try
        {
            while (await plain.ReadAsync(buffer, either.Token) > 0)
                continue;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    private static byte[] Framed(ReadOnlyMemory<byte> message) =>
        [.. Encoding.ASCII.GetBytes(string.Create(null, $"{message.Length} ")), .. message.Span];
}
