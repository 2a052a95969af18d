using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Undoes a content encoding with a limit on what comes out. A body cut short decodes without an error to fewer bytes; only
/// parsing to the end proves that it is whole.
/// </summary>
internal static class BodyDecoder
{
    /// <summary>Reads Content-Encoding; null for an encoding, or several, that we did not ask for.</summary>
    public static BodyEncoding? Recognise(string? header)
    {
        var name = header.AsSpan().Trim();
        if (name.IsEmpty || name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return BodyEncoding.Identity;
        if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            return BodyEncoding.Gzip;
        return name.Equals("br", StringComparison.OrdinalIgnoreCase) ? BodyEncoding.Brotli : null;
    }

    /// <summary>The decoded body in an array of its own, or why there is none: too large, or invalid.</summary>
    public static (byte[]? Body, PollFailure Failure) Decode(ReadOnlyMemory<byte> wire, BodyEncoding encoding, int limit)
    {
        if (encoding == BodyEncoding.Identity)
            return (wire.ToArray(), default);
        using var decoded = new PooledBytes(limit);
        var status = encoding == BodyEncoding.Gzip ? Inflate(wire, decoded) : Unbrotli(wire.Span, decoded);
        return status switch
        {
            OperationStatus.DestinationTooSmall => (null, PollFailure.TooLarge),
            OperationStatus.InvalidData => (null, PollFailure.Malformed),
            _ => (decoded.Written.ToArray(), default),
        };
    }

    private static OperationStatus Inflate(ReadOnlyMemory<byte> wire, PooledBytes decoded)
    {
        var array = MemoryMarshal.TryGetArray(wire, out var segment) ? segment : new ArraySegment<byte>(wire.ToArray());
        using var source = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        try
        {
            while (!decoded.IsFull)
            {
                var count = gzip.Read(decoded.Room().Span);
                if (count == 0)
                    return OperationStatus.Done;
                decoded.Advance(count);
            }
            return gzip.ReadByte() < 0 ? OperationStatus.Done : OperationStatus.DestinationTooSmall;
        }
        catch (InvalidDataException)
        {
            return OperationStatus.InvalidData;
        }
    }

    private static OperationStatus Unbrotli(ReadOnlySpan<byte> wire, PooledBytes decoded)
    {
        var brotli = default(BrotliDecoder);
        try
        {
            while (true)
            {
                var room = decoded.IsFull ? [] : decoded.Room().Span;
                var status = brotli.Decompress(wire, room, out var consumed, out var written);
                wire = wire[consumed..];
                decoded.Advance(written);
                if (status != OperationStatus.DestinationTooSmall || room.IsEmpty)
                    return status;
            }
        }
        finally
        {
            brotli.Dispose();
        }
    }
}
