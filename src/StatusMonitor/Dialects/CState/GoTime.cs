using System.Globalization;

namespace StatusMonitor.Dialects.CState;

/// <summary>Times as Go prints them when nobody says how: <c>2026-05-04 09:30:00 +0200 CEST</c>. Without a zone they are taken for UTC.</summary>
internal static class GoTime
{
    private const int Seconds = 19;

    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: >= 10 and < 64 }) return null;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var time = parts.Length > 1 && !parts[1].StartsWith('+') && !parts[1].StartsWith('-') ? $"{parts[0]} {parts[1]}" : parts[0];
        var zone = parts.Skip(1).FirstOrDefault(part => part.Length == 5 && part[0] is '+' or '-' && part.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);
        if (zone is not null && time.Length >= Seconds) time = $"{time} {zone[..3]}:{zone[3..]}";
        return DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && instant.Year is >= 1970 and < 3000
            ? instant
            : null;
    }
}
