using System.Globalization;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>Days in drawn bars and in words. Days without trouble that follow each other are one bar, so that hundreds of components stay small. Pure.</summary>
internal static class HistoryBars
{
    public static IReadOnlyList<HistoryBar> Of(IReadOnlyList<HistoryDay> days)
    {
        List<HistoryBar> bars = [];
        for (var start = 0; start < days.Count;)
        {
            var length = 1;
            while (IsPlain(days[start]) && start + length < days.Count && IsPlain(days[start + length]) && days[start + length].Shown == days[start].Shown) length++;
            bars.Add(new HistoryBar(
                start, length, days[start].Shown, days[start].IsTrouble && days[start].Unreadable > TimeSpan.Zero, TextOf(days[start], days[start + length - 1])));
            start += length;
        }

        return bars;
    }

    /// <summary>A row in words: <c>Trouble on 3 of 61 recorded days</c>.</summary>
    public static string SummaryOf(IReadOnlyList<HistoryDay> days)
    {
        var (recorded, troubled, blind) = (days.Count(day => day.IsRecorded), days.Count(day => day.IsTrouble), days.Count(day => day.Unreadable > TimeSpan.Zero));
        if (recorded == 0) return "Nothing recorded yet";
        var trouble = troubled == 0 ? $"No trouble on {Words.Count(recorded, "recorded day")}" : $"Trouble on {troubled} of {Words.Count(recorded, "recorded day")}";
        return blind == 0 ? trouble : $"{trouble}; not readable at times on {Words.Count(blind, "day")}";
    }

    /// <summary>A day in words: <c>2026-10-12: degraded for 2 h 5 min; the page could not be read for 10 min</c>.</summary>
    public static string TextOf(HistoryDay day) => TextOf(day, day);

    private static string TextOf(HistoryDay first, HistoryDay last)
    {
        var when = first.Day == last.Day ? Date(first.Day) : $"{Date(first.Day)} to {Date(last.Day)}";
        return $"{when}: {(first.IsRecorded ? Said(first) : "not recorded")}";
    }

    private static string Said(HistoryDay day)
    {
        var blind = day.Unreadable > TimeSpan.Zero ? $"the page could not be read for {Words.Length(day.Unreadable)}" : "";
        if (day.State == ShownState.NotRead) return blind;
        var state = States.Word(day.State).ToLowerInvariant();
        var known = day.Trouble > TimeSpan.Zero ? $"{state} for {Words.Length(day.Trouble)}" : state;
        return blind.Length == 0 ? known : $"{known}; {blind}";
    }

    private static bool IsPlain(HistoryDay day) => day.Unreadable == TimeSpan.Zero && day.State is (ShownState.Operational or ShownState.NotRead);

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
