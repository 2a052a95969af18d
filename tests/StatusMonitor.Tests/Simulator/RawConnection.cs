using System.Net.Sockets;
using System.Text;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

/// <summary>What really comes over the wire.</summary>
internal static class RawConnection
{
    /// <summary>Sends one GET and reads until the server ends the connection (or resets it) or so many bytes have come.</summary>
    public static async Task<(string Text, bool WasReset)> GetAsync(string url, int atMost = int.MaxValue)
    {
        var uri = new Uri(url);
        var token = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(uri.Host, uri.Port, token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {uri.PathAndQuery} HTTP/1.1\r\nHost: {uri.Authority}\r\n\r\n"), token);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; text.Length < atMost && (read = await stream.ReadAsync(buffer, token)) > 0;)
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            return (text.ToString(), true);
        }

        return (text.ToString(), false);
    }
}
