using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Places on an axis of time, in percent of its length: charts stretch without script and without a view box, which would stretch words too. Pure.</summary>
internal static class Percent
{
    public static double Place(DateTimeOffset instant, DateTimeOffset from, DateTimeOffset until) =>
        until <= from ? 0 : Math.Clamp(100.0 * (instant - from).Ticks / (until - from).Ticks, 0, 100);

    public static string Of(DateTimeOffset instant, DateTimeOffset from, DateTimeOffset until) => Text(Place(instant, from, until));

    public static string Between(DateTimeOffset start, DateTimeOffset end, DateTimeOffset from, DateTimeOffset until) =>
        Text(Math.Max(0, Place(end, from, until) - Place(start, from, until)));

    public static string Text(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.###}%");
}
