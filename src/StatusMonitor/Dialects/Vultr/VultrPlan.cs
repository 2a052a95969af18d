using System.Globalization;

namespace StatusMonitor.Dialects.Vultr;

/// <summary>
/// The window of a maintenance, which stands nowhere but in its text, on lines of its own: <c>Start Time: 2026-08-24 14:00:00 UTC</c>.
/// Other zones and other spellings are left to the reader.
/// </summary>
internal static class VultrPlan
{
    private const string Form = "yyyy-MM-dd HH:mm:ss 'UTC'";

    public static DateTimeOffset? Start(string text) => After(text, "Start Time:");

    public static DateTimeOffset? End(string text) => After(text, "End Time:");

    private static DateTimeOffset? After(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.Ordinal);
        if (at < 0) return null;
        var rest = text.AsSpan(at + label.Length);
        var end = rest.IndexOfAny('\r', '\n');
        var line = (end < 0 ? rest : rest[..end]).Trim();
        return DateTimeOffset.TryParseExact(line, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }
}
