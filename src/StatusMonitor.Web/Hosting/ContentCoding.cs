using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StatusMonitor.Web.Hosting;

/// <summary>Chooses a compression (RFC 9110 §12.5.3) and applies it.</summary>
internal static class ContentCoding
{
    /// <summary>Bodies below this fit into one packet as they are.</summary>
    public const int Least = 1000;

    // Brotli at this level beats gzip in size at the same cost; ours first when the client likes both alike.
    private const int BrotliQuality = 4;

    // What is large takes longer to compress than to send: half as dense in a third of the time.
    private const int Large = 256 * 1024;
    private const int BrotliQualityOfLarge = 1;
    private const int BrotliWindow = 20;
    private static readonly string[] s_ours = ["br", "gzip"];

    /// <summary>The best coding the client takes, or null for none.</summary>
    public static string? Choose(StringValues accepted)
    {
        if (accepted.Count == 0 || !StringWithQualityHeaderValue.TryParseList(accepted, out var wishes)) return null;
        return s_ours.Select(name => (Name: name, Quality: Quality(wishes, name)))
            .Where(one => one.Quality > 0)
            .OrderByDescending(one => one.Quality)
            .FirstOrDefault().Name;
    }

    /// <summary>The body in a coding that <see cref="Choose"/> gave.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> body, string coding) => coding == "br" ? Brotli(body) : Gzip(body);

    private static double Quality(IList<StringWithQualityHeaderValue> wishes, string name)
    {
        var wish = wishes.FirstOrDefault(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? wishes.FirstOrDefault(one => one.Value == "*");
        return wish is null ? 0 : wish.Quality ?? 1;
    }

    private static byte[] Brotli(ReadOnlySpan<byte> body)
    {
        var encoded = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, encoded, out var length, body.Length < Large ? BrotliQuality : BrotliQualityOfLarge, BrotliWindow)
            ? encoded[..length]
            : throw new InvalidOperationException("The room for the compressed body was too small.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var encoded = new MemoryStream(body.Length / 2);
        using (var gzip = new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body);
        return encoded.ToArray();
    }
}
