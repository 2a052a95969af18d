using System.Globalization;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Instants and durations for people; instants in UTC. Pure.</summary>
internal static class TimeText
{
    /// <summary><c>2026-11-03 14:32:00Z</c>.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-03 14:00Z – 16:00Z (2h)</c>; an end that is not known is not made up.</summary>
    public static string Window(DateTimeOffset? from, DateTimeOffset? until) => (from, until) switch
    {
        ({ } start, { } end) when start.UtcDateTime.Date == end.UtcDateTime.Date =>
            $"{Minutes(start)} – {end.UtcDateTime.ToString("HH:mm'Z'", CultureInfo.InvariantCulture)}{Length(start, end)}",
        ({ } start, { } end) => $"{Minutes(start)} – {Minutes(end)}{Length(start, end)}",
        ({ } start, null) => $"from {Minutes(start)}",
        (null, { } end) => $"until {Minutes(end)}",
        _ => "no time given",
    };

    /// <summary>The two largest units: <c>45s</c>, <c>12m</c>, <c>2h 5m</c>, <c>3d 4h</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        if (duration < TimeSpan.FromMinutes(1))
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)duration.TotalSeconds)}s");
        if (duration < TimeSpan.FromHours(1))
            return string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}m");
        return duration < TimeSpan.FromDays(1)
            ? Two((int)duration.TotalHours, "h", duration.Minutes, "m")
            : Two((int)duration.TotalDays, "d", duration.Hours, "h");
    }

    private static string Two(int large, string largeUnit, int small, string smallUnit) =>
        string.Create(CultureInfo.InvariantCulture, $"{large}{largeUnit}")
        + (small == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {small}{smallUnit}"));

    private static string Minutes(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Length(DateTimeOffset start, DateTimeOffset end) =>
        end > start ? $" ({Duration(end - start)})" : "";
}
