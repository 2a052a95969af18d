using System.IO.Compression;
using System.Security.Cryptography;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>The bytes of one document, with its validator, and compressed once for whoever asks first.</summary>
internal sealed class RenderedDocument(byte[] body, bool hasETag = true, string contentType = RenderedDocument.Json)
{
    public const string Json = "application/json; charset=utf-8";

    private byte[]? _gzip;
    private byte[]? _brotli;

    public byte[] Body { get; } = body;

    public string ContentType { get; } = contentType;

    public string? ETag { get; } = hasETag ? $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body), 0, 16)}\"" : null;

    public byte[] Gzip => _gzip ??= GzipOf(Body);

    public byte[] Brotli => _brotli ??= BrotliOf(Body);

    public static byte[] GzipOf(byte[] body) =>
        Compress(body, static target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] BrotliOf(byte[] body) =>
        Compress(body, static target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true));

    private static byte[] Compress(byte[] body, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var compressor = open(target))
            compressor.Write(body);
        return target.ToArray();
    }
}
