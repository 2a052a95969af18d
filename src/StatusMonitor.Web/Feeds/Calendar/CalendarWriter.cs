using System.Buffers;
using System.Globalization;
using System.Text;

namespace StatusMonitor.Web.Feeds.Calendar;

/// <summary>Writes content lines of iCalendar (RFC 5545 §3.1): escaped, folded, ended by CRLF.</summary>
internal sealed class CalendarWriter
{
    /// <summary>Octets of a line, its end not counted.</summary>
    private const int LongestLine = 75;

    private readonly ArrayBufferWriter<byte> _written = new(4096);

    public ReadOnlyMemory<byte> Written => _written.WrittenMemory;

    /// <summary>A property whose value is text (§3.3.11).</summary>
    public void Text(string name, string value) => Line($"{name}:{Escape(value)}");

    /// <summary>An instant in UTC (§3.3.5).</summary>
    public void Instant(string name, DateTimeOffset instant) =>
        Line($"{name}:{instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");

    /// <summary>A line as it stands; it is only folded.</summary>
    public void Line(string line)
    {
        var left = Encoding.UTF8.GetBytes(line).AsSpan();
        for (var room = LongestLine; left.Length > room; room = LongestLine - 1)
        {
            var cut = CutOf(left, room);
            Put(left[..cut]);
            Put("\r\n "u8);
            left = left[cut..];
        }

        Put(left);
        Put("\r\n"u8);
    }

    /// <summary>Not inside a character of several octets.</summary>
    private static int CutOf(ReadOnlySpan<byte> bytes, int room)
    {
        while ((bytes[room] & 0xC0) == 0x80) room--;
        return room;
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var one in value)
        {
            if (one is '\\' or ';' or ',') escaped.Append('\\').Append(one);
            else if (one == '\n') escaped.Append("\\n");
            else if (!char.IsControl(one) || one == '\t') escaped.Append(one);
        }

        return escaped.ToString();
    }

    private void Put(ReadOnlySpan<byte> bytes) => _written.Write(bytes);
}
