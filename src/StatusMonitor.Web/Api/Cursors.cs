using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api;

/// <summary>Where a list goes on, as text that means nothing to its reader, so that it may change.</summary>
internal static class Cursors
{
    public static string Of(IncidentCursor cursor) =>
        Encode('i', cursor.BeganAt.UtcTicks.ToString(CultureInfo.InvariantCulture), cursor.Page.Value, cursor.Incident.Value);

    public static string Of(EventPosition position) => Encode('e', position.ToString());

    public static string Of(PageKey page) => Encode('p', page.Value);

    public static IncidentCursor? ReadIncident(string text) =>
        Decode('i', text) is [var ticks, var page, var incident] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new IncidentCursor(new DateTimeOffset(at, TimeSpan.Zero), new PageKey(page), new IncidentId(incident))
            : null;

    public static EventPosition? ReadPosition(string text) =>
        Decode('e', text) is [var position] && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new EventPosition(value)
            : null;

    public static PageKey? ReadPage(string text) => Decode('p', text) is [var key] ? new PageKey(key) : null;

    // No part holds a NUL: ids and keys come from JSON texts and addresses that were checked. A wrong guess is a wrong
    // place in the list, no more.
    private static string Encode(char kind, params string[] parts) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(kind + string.Join('\0', parts)));

    private static string[]? Decode(char kind, string text)
    {
        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            return plain.StartsWith(kind) ? plain[1..].Split('\0', kind == 'i' ? 3 : 1) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
