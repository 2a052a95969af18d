using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Marks on an axis of time, at round instants of UTC. Pure.</summary>
internal static class Axis
{
    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(7), TimeSpan.FromDays(14)];

    /// <summary>At most nine marks, the smallest step that allows it.</summary>
    public static IReadOnlyList<AxisMark> Of(DateTimeOffset from, DateTimeOffset until)
    {
        var step = Steps.FirstOrDefault(step => (until - from) / step <= 9, Steps[^1]);
        List<AxisMark> marks = [];
        for (var at = FirstAfter(from, step); at < until; at += step)
            marks.Add(new AxisMark(at, at.UtcDateTime.ToString(step < TimeSpan.FromDays(1) ? "HH:mm" : "d MMM", CultureInfo.InvariantCulture)));
        return marks;
    }

    private static DateTimeOffset FirstAfter(DateTimeOffset from, TimeSpan step)
    {
        var ticks = from.UtcTicks;
        return new DateTimeOffset(ticks + ((step.Ticks - (ticks % step.Ticks)) % step.Ticks), TimeSpan.Zero);
    }
}
