using System.Globalization;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Pages;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>quiet:</c>.</summary>
internal sealed class QuietPlanning(ConfigurationDocument document, MatchPlanning matches)
{
    public QuietHours? Plan(QuietForm? form, string key)
    {
        if (form is null) return null;
        var zone = Zone(form.Zone, $"{key}.zone");
        var except = form.Except is { } match ? matches.Plan(match, $"{key}.except") : null;
        if (form.From is null || form.Until is null) return null;
        var quiet = new QuietHours { From = Time(form.From), Until = Time(form.Until), Zone = zone, Except = except, Drop = form.Then == "drop" };
        return form.Days is { } days ? quiet with { Days = [.. days.OfType<string>().Select(Day).Distinct()] } : quiet;
    }

    private TimeZoneInfo Zone(string? name, string key)
    {
        if (name is null) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        var meant = NearestWord.Suggestion(name, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id));
        document.Value(key, $"is no time zone that this machine knows.{meant} Write one such as Europe/Berlin, or UTC.");
        return TimeZoneInfo.Utc;
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DayOfWeek Day(string word) => word switch
    {
        "mon" => DayOfWeek.Monday,
        "tue" => DayOfWeek.Tuesday,
        "wed" => DayOfWeek.Wednesday,
        "thu" => DayOfWeek.Thursday,
        "fri" => DayOfWeek.Friday,
        "sat" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };
}
