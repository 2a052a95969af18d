using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Terminal;

/// <summary>The footer's words: how many pages are read, how fresh, what cannot be read, what waits. Pure.</summary>
internal static class Footer
{
    private const int MostPages = 3;

    /// <param name="pages">How many pages are watched.</param>
    /// <param name="statuses">How those stand that were tried.</param>
    /// <param name="deliveries">How the handlers stand.</param>
    /// <param name="end">The log's end.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<string> Lines(
        int pages, IReadOnlyList<PageStatus> statuses, IReadOnlyList<DeliveryStatus> deliveries, EventPosition end, DateTimeOffset now)
    {
        var failing = statuses.Where(status => status.Failure is not null).ToList();
        List<string> lines = [First(pages, statuses, failing.Count, now)];
        lines.AddRange(failing.Take(MostPages).Select(status => Unread(status, now)));
        if (failing.Count > MostPages) lines.Add($"  and {failing.Count - MostPages} more");
        lines.AddRange(deliveries.Where(delivery => delivery.Waiting is not null).Select(delivery => Waiting(delivery, end, now)));
        return lines;
    }

    private static string First(int pages, IReadOnlyList<PageStatus> statuses, int failing, DateTimeOffset now)
    {
        var read = statuses.Where(status => status.Failure is null && status.ReadAt is not null).ToList();
        List<string> parts = [read.Count == pages ? $"{Words.Count(pages, "page")} read" : $"{read.Count} of {Words.Count(pages, "page")} read"];
        if (read.Count > 0)
            parts.Add($"{(read.Count == 1 ? "" : "the oldest ")}{TimeText.Duration(now - read.Min(status => status.ReadAt!.Value))} ago");
        if (failing > 0) parts.Add($"{failing} cannot be read");
        if (pages - statuses.Count is > 0 and var untried) parts.Add($"{untried} being tried");
        return string.Join(" · ", parts);
    }

    private static string Unread(PageStatus status, DateTimeOffset now)
    {
        var lasting = status.FailingSince is { } since ? $" for {TimeText.Duration(now - since)}" : "";
        return $"  {Words.Name(status.Name)} cannot be read{lasting}: {Words.Why(status.Failure!.Value, status.FailureDetail)}";
    }

    /// <summary>Not each event up to the end is for each handler, so the count is an upper bound.</summary>
    private static string Waiting(DeliveryStatus delivery, EventPosition end, DateTimeOffset now)
    {
        var (waiting, left) = (delivery.Waiting!, end.Value - delivery.Settled.Value);
        var count = left > 1 ? $"up to {left} deliveries wait" : "1 delivery waits";
        var next = waiting.NextTry > now ? $", next try in {TimeText.Duration(waiting.NextTry - now)}" : "";
        return $"  {Words.Name(delivery.Handler)}: {count} since {TimeText.Of(waiting.Since)}: {Reason(waiting)}{next}";
    }

    private static string Reason(DeliveryWait waiting) =>
        TerminalText.Clean(waiting.Detail, 200) is { Length: > 0 } detail ? detail : waiting.Reason.ToString().ToLowerInvariant();
}
