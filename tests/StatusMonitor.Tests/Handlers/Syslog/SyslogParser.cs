using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Syslog;

/// <summary>Reads a message by the grammar of RFC 5424, section 6, and fails on anything else.</summary>
internal sealed partial record SyslogParser(int Priority, string Hostname, string AppName, string MessageId, IReadOnlyDictionary<string, string> Data, string Text)
{
    public static SyslogParser Read(ReadOnlySpan<byte> message, int longest)
    {
        Assert.InRange(message.Length, 1, longest);
        var mark = message.IndexOf(Encoding.UTF8.Preamble);
        Assert.True(mark > 0, "no mark before the text");
        var header = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(message[..mark]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(message[(mark + 3)..]);
        Assert.DoesNotContain(text, char.IsControl);
        var parts = Header.Match(header);
        Assert.True(parts.Success, header);
        Assert.InRange(int.Parse(parts.Groups["pri"].Value), 0, 191);
        DateTimeOffset.ParseExact(parts.Groups["time"].Value, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var data = new Dictionary<string, string>();
        for (var at = 0; at < parts.Groups["name"].Captures.Count; at++)
            data.Add(parts.Groups["name"].Captures[at].Value, Regex.Replace(parts.Groups["value"].Captures[at].Value, @"\\([""\\\]])", "$1"));
        return new SyslogParser(
            int.Parse(parts.Groups["pri"].Value), parts.Groups["host"].Value, parts.Groups["app"].Value, parts.Groups["msgid"].Value, data, text);
    }

    [GeneratedRegex("""
        ^<(?<pri>\d{1,3})>1\ (?<time>\S{20,32})\ (?<host>[!-~]{1,255})\ (?<app>[!-~]{1,48})\ -\ (?<msgid>[!-~]{1,32})
        \ \[statusmon@32473(?:\ (?<name>[a-z]{1,32})="(?<value>(?:\\["\\\]]|[^"\\\]\p{Cc}])*)")*\]\ $
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Header { get; }
}
