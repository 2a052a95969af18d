using System.IO.Compression;

namespace StatusMonitor.Simulator.Server;

/// <summary>Bodies that are written as they are made, for they would not fit into memory.</summary>
internal static class LargeBodies
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>An object whose incidents go on and on.</summary>
    public static async Task WriteHugeAsync(Stream body, int mebibytes, CancellationToken cancellationToken)
    {
        await body.WriteAsync("{\"page\":{\"id\":\"hugehugehuge\",\"name\":\"Huge\"},\"incidents\":["u8.ToArray(), cancellationToken);
        var item = "{\"id\":\"aaaaaaaaaaaa\",\"name\":\"Again\",\"incident_updates\":[]},"u8.ToArray();
        var block = Enumerable.Repeat(item, Mebibyte / 16 / item.Length).SelectMany(b => b).ToArray();
        for (var left = (long)mebibytes * Mebibyte; left > 0; left -= block.Length)
            await body.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), cancellationToken);
    }

    /// <summary>White space, which packs a thousand to one, in front of an empty object.</summary>
    public static async Task WriteBombAsync(Stream body, int mebibytes, CancellationToken cancellationToken)
    {
        var blank = new byte[Mebibyte];
        Array.Fill(blank, (byte)' ');
        await using var gzip = new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true);
        for (var i = 0; i < mebibytes; i++)
            await gzip.WriteAsync(blank, cancellationToken);
        await gzip.WriteAsync("{}"u8.ToArray(), cancellationToken);
    }
}
