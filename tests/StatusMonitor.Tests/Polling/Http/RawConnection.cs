using System.Net.Sockets;
using System.Text;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>The server's end of one connection: reads request heads, writes bytes as told.</summary>
internal sealed class RawConnection(NetworkStream stream, int number, CancellationToken stopping)
{
    public const string Ok = "HTTP/1.1 200 OK\r\n";

    public NetworkStream Stream => stream;

    /// <summary>1 for the first connection the server took.</summary>
    public int Number => number;

    public CancellationToken Stopping => stopping;

    /// <summary>The next request's head, or null when the client has closed.</summary>
    public async Task<string?> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stopping) == 0)
                return null;
            head.Append((char)one[0]);
        }
        return head.ToString();
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes, stopping);

    /// <summary>Does nothing more until the server stops.</summary>
    public Task HangAsync() => new TaskCompletionSource().Task.WaitAsync(stopping);
}
