using System.Text;
using System.Text.Unicode;

namespace StatusMonitor.Dialects;

/// <summary>Turns a body in whatever encoding it came into valid UTF-8 without a byte order mark.</summary>
internal static class Utf8Body
{
    /// <summary>
    /// Looks at the byte order mark first, then takes UTF-8; bytes that are no UTF-8 become U+FFFD, so that one
    /// wrongly encoded letter does not cost the whole reading.
    /// </summary>
    public static ReadOnlyMemory<byte> Normalise(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (bytes.StartsWith("\uFEFF"u8)) body = body[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Transcode(body[2..], Encoding.BigEndianUnicode);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Transcode(body[2..], Encoding.Unicode);
        return Utf8.IsValid(body.Span) ? body : Transcode(body, Encoding.UTF8);
    }

    private static byte[] Transcode(ReadOnlyMemory<byte> body, Encoding from) =>
        Encoding.UTF8.GetBytes(from.GetString(body.Span));
}
