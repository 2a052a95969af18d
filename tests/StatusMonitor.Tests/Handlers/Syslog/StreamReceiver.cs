using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Handlers.Syslog;

/// <summary>A receiver of streams (RFC 6587, RFC 5425): takes counted messages only, and ends a connection as told.</summary>
internal sealed class StreamReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    public StreamReceiver()
    {
        _listener.Start();
        _run = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public X509Certificate2? Certificate { get; init; }

    /// <summary>Resets each connection without having read from it.</summary>
    public bool Resets { get; init; }

    /// <summary>Reads everything and never ends its side.</summary>
    public bool Stays { get; init; }

    public TaskCompletionSource HasRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<byte[]> Messages { get; } = [];

    public List<string> Offences { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.Soon();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptSocketAsync(_stop.Token);
                await ServeAsync(connection);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        if (Resets)
        {
            await connection.ReceiveAsync(new byte[1], SocketFlags.Peek, _stop.Token);
            connection.LingerState = new LingerOption(true, 0);
            return;
        }

        await using var stream = new NetworkStream(connection);
        await using var secure = Certificate is null ? null : new SslStream(stream);
        using var all = new MemoryStream();
        try
        {
            if (secure is not null)
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);
            await ((Stream?)secure ?? stream).CopyToAsync(all, _stop.Token);
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            return;
        }

        Take(all.ToArray());
        HasRead.TrySetResult();
        if (Stays)
            await new TaskCompletionSource().Task.WaitAsync(_stop.Token);
    }

    private void Take(byte[] all)
    {
        for (var at = 0; at < all.Length;)
        {
            var space = Array.IndexOf(all, (byte)' ', at);
            if (space < 0 || !int.TryParse(Encoding.ASCII.GetString(all[at..space]), out var length) || space + 1 + length > all.Length)
            {
                Offences.Add("no length before a message, or a wrong one");
                return;
            }

            Messages.Add(all[(space + 1)..(space + 1 + length)]);
            at = space + 1 + length;
        }
    }
}
