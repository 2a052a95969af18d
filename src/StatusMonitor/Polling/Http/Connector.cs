using System.Net;
using System.Net.Sockets;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Opens connections: resolves, drops the addresses that must not be reached, and races the rest. Deciding here, on the address that
/// is then connected to, leaves a name no second chance to answer differently. Thread-safe.
/// </summary>
internal sealed class Connector(ResolveHost resolve, ConnectAddress connect, FetchOptions options, TimeProvider time)
{
    private readonly ConnectionRace _race = new(connect, options.ConnectStagger, time);

    /// <summary>Connects within <see cref="FetchOptions.ConnectTimeout"/>.</summary>
    /// <param name="host">A name or a literal address.</param>
    /// <param name="port">The port.</param>
    /// <param name="policy">Which addresses may be reached; null for a proxy, which the operator has named.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ForbiddenAddressException">Every address of the host is forbidden.</exception>
    /// <exception cref="SocketException">No such name, or nobody answered.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, AddressPolicy? policy, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var addresses = Permitted(host, await ResolveAsync(host, either.Token), policy);
            return await _race.RunAsync(Interleave(addresses, port), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    /// <summary>The system's resolver.</summary>
    public static Task<IPAddress[]> ResolveBySystemAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken);

    /// <summary>A TCP connection that sends small writes at once.</summary>
    public static async Task<Stream> ConnectBySocketAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (HostText.TryGetAddress(host, out var literal))
            return [literal];
        // The system's resolver may take longer to give up than it was asked to.
        var addresses = await resolve(host, cancellationToken).WaitAsync(cancellationToken);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.NoData);
    }

    private static List<IPAddress> Permitted(string host, IPAddress[] addresses, AddressPolicy? policy)
    {
        var permitted = new List<IPAddress>(addresses.Length);
        foreach (var address in addresses)
            if (HostText.Unmap(address) is var plain && (policy is null || policy.Permits(host, plain)))
                permitted.Add(plain);
        return permitted.Count > 0 ? permitted : throw new ForbiddenAddressException(host, HostText.Unmap(addresses[0]));
    }

    /// <summary>One family after the other, beginning with the one the resolver put first (RFC 8305 §4).</summary>
    private static List<IPEndPoint> Interleave(List<IPAddress> addresses, int port)
    {
        var family = addresses[0].AddressFamily;
        var first = addresses.FindAll(address => address.AddressFamily == family);
        var second = addresses.FindAll(address => address.AddressFamily != family);
        var mixed = new List<IPEndPoint>(addresses.Count);
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            if (i < first.Count)
                mixed.Add(new IPEndPoint(first[i], port));
            if (i < second.Count)
                mixed.Add(new IPEndPoint(second[i], port));
        }
        return mixed;
    }
}
