using System.Globalization;
using System.Text;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>An event as one message of RFC 5424: header, structured data, and a line of text in UTF-8. Pure.</summary>
internal static class SyslogMessage
{
    /// <summary>The private enterprise number kept for examples (RFC 5612): we have none of our own.</summary>
    private const string Element = "statusmon@32473";

    private const int LongestValue = 100;

    /// <param name="news">The event.</param>
    /// <param name="message">The event in words.</param>
    /// <param name="options">Facility and name of the program.</param>
    /// <param name="hostname">The name of this machine.</param>
    /// <param name="longest">The most bytes it may take.</param>
    public static ReadOnlyMemory<byte> Of(StatusEvent news, Message message, SyslogOptions options, string hostname, int longest)
    {
        var kind = SyslogText.Word(news.Kind);
        var time = news.ObservedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var priority = ((int)options.Facility.Value * 8) + Severity(news, message);
        var header = string.Create(CultureInfo.InvariantCulture, $"<{priority}>1 {time} {hostname} {options.AppName} - {kind} {Data(news)} ");
        byte[] start = [.. Encoding.UTF8.GetBytes(header), .. Encoding.UTF8.Preamble]; // the mark says that MSG is UTF-8
        return (byte[])[.. start, .. Encoding.UTF8.GetBytes(TextCut.To(Line(message), longest - start.Length, TextCut.Utf8))];
    }

    /// <summary>RFC 5424, table 2: 2 critical, 3 error, 4 warning, 5 notice, 6 informational.</summary>
    private static int Severity(StatusEvent news, Message message) => message.Tone switch
    {
        Tone.Bad when news.Incident?.Impact == "critical" => 2,
        Tone.Bad => 3,
        Tone.Warning => 4,
        Tone.Info => 6,
        _ => 5,
    };

    private static string Data(StatusEvent news)
    {
        var data = new StringBuilder("[").Append(Element);
        Append(data, "id", news.Id.Value);
        Append(data, "page", news.Page.Key.Value);
        Append(data, "incident", news.Incident?.Id.Value);
        Append(data, "update", news.Update?.Id.Value);
        Append(data, "status", news.Update?.Status ?? news.Incident?.Status);
        Append(data, "impact", news.Incident?.Impact);
        return data.Append(']').ToString();
    }

    private static void Append(StringBuilder data, string name, string? value)
    {
        if (TerminalText.Clean(value, LongestValue) is { Length: > 0 } clean)
            data.Append(' ').Append(name).Append("=\"").Append(SyslogText.Escape(TextCut.To(clean, LongestValue, SyslogText.Cost))).Append('"');
    }

    /// <summary>All in one line: many receivers end a message at a line feed. The address is first, so that no cut takes it.</summary>
    private static string Line(Message message)
    {
        var head = string.Join(" · ", new[] { message.Page, message.Components, message.Title, message.State }.Where(part => part.Length > 0));
        var text = string.Join(' ', message.Lines.Where(line => line.Length > 0));
        return string.Join(' ', new[] { head, message.Link is { AbsoluteUri.Length: <= 300 } link ? $"<{link.AbsoluteUri}>" : "", text }.Where(part => part.Length > 0));
    }
}
