using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>Values of structured data (RFC 5424, section 6.3.3). Pure.</summary>
internal static class SyslogText
{
    private static readonly char[] Escaped = ['"', '\\', ']'];

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (Escaped.Contains(letter))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>What a value takes once it is escaped, in bytes of UTF-8.</summary>
    public static int Cost(ReadOnlySpan<char> value)
    {
        var cost = Encoding.UTF8.GetByteCount(value);
        foreach (var letter in value)
            cost += Escaped.Contains(letter) ? 1 : 0;
        return cost;
    }

    /// <summary>The kind as JSON has it: <c>incident.update</c>. None is longer than the 32 characters of MSGID.</summary>
    public static string Word(EventKind kind)
    {
        var form = (JsonTypeInfo<EventKind>)StatusMonitorJson.Event.Options.GetTypeInfo(typeof(EventKind));
        return JsonSerializer.SerializeToElement(kind, form).ToString();
    }
}
