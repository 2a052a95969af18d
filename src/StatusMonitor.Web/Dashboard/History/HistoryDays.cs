using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>Days from spans. A day is one of UTC, so that all have 24 hours and everybody sees the same ones. Pure.</summary>
internal static class HistoryDays
{
    /// <summary>How many days are shown, today included.</summary>
    public const int Number = 90;

    public static DateOnly FirstDay(DateTimeOffset now) => Today(now).AddDays(1 - Number);

    public static DateTimeOffset BeginningOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <param name="changed">What the component was in by readings: nothing is known of it while its page could not be read.</param>
    /// <param name="told">What incidents said it was in: that holds however the page could be read meanwhile.</param>
    /// <param name="unreadable">When its page could not be read.</param>
    /// <param name="recordedSince">The first reading; null for never.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<HistoryDay> Of(
        IReadOnlyCollection<StateSpan> changed, IReadOnlyCollection<StateSpan> told, IReadOnlyCollection<StateSpan> unreadable,
        DateTimeOffset? recordedSince, DateTimeOffset now)
    {
        var known = changed.SelectMany(span => Without(span, unreadable)).Concat(told).ToList();
        var first = FirstDay(now);
        return [.. Enumerable.Range(0, Number).Select(number => DayOf(first.AddDays(number), known, unreadable, recordedSince ?? now, now))];
    }

    private static HistoryDay DayOf(
        DateOnly day, List<StateSpan> known, IReadOnlyCollection<StateSpan> unreadable, DateTimeOffset recordedSince, DateTimeOffset now)
    {
        var (from, until) = (BeginningOf(day), BeginningOf(day.AddDays(1)));
        if (recordedSince > from) from = recordedSince;
        if (now < until) until = now;
        if (from >= until) return new HistoryDay(day, ShownState.NotRead, TimeSpan.Zero, TimeSpan.Zero);
        var parts = known.Select(span => span.Within(from, until)).Where(span => span.Length > TimeSpan.Zero).ToList();
        var blind = Covered(unreadable.Select(span => span.Within(from, until)));
        if (parts.Count == 0) return new HistoryDay(day, ShownState.NotRead, TimeSpan.Zero, blind);
        var worst = parts.Max(span => span.State);
        return new HistoryDay(day, worst, worst == ShownState.Operational ? TimeSpan.Zero : Covered(parts.Where(span => span.State == worst)), blind);
    }

    /// <summary>What is left of a span when others are taken out.</summary>
    private static IEnumerable<StateSpan> Without(StateSpan span, IEnumerable<StateSpan> others)
    {
        foreach (var other in others.OrderBy(other => other.From))
        {
            if (other.Until <= span.From || other.From >= span.Until) continue;
            if (other.From > span.From) yield return span with { Until = other.From };
            span = span with { From = other.Until };
        }

        if (span.Length > TimeSpan.Zero) yield return span;
    }

    /// <summary>The time that spans cover together: what two of them say of the same minute counts once.</summary>
    private static TimeSpan Covered(IEnumerable<StateSpan> spans)
    {
        var (total, reached) = (TimeSpan.Zero, DateTimeOffset.MinValue);
        foreach (var span in spans.OrderBy(span => span.From))
        {
            var from = span.From > reached ? span.From : reached;
            if (span.Until <= from) continue;
            total += span.Until - from;
            reached = span.Until;
        }

        return total;
    }

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
