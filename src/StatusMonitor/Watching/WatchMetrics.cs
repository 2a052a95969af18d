using System.Diagnostics.Metrics;
using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>Measures how soon news is seen. Thread-safe.</summary>
internal sealed class WatchMetrics
{
    private readonly Histogram<double> _seen;

    /// <param name="meter">The meter <c>StatusMonitor</c>; owned by the caller.</param>
    public WatchMetrics(Meter meter) => _seen = meter.CreateHistogram(
        "statusmon.publish_to_seen", "s", "Time from an update's publication, by the page's clock, to our seeing it, by ours.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 300, 600] });

    /// <summary>
    /// What was stored. Silent history, what is late by our absence or by the page's backdating, and what is older than our
    /// first reading says nothing of how soon we look; edits, changes and reminders were published before.
    /// </summary>
    /// <param name="news">The events.</param>
    /// <param name="firstReadAt">When their page was first read whole; null while it is.</param>
    public void Seen(IReadOnlyList<StatusEvent> news, DateTimeOffset? firstReadAt)
    {
        foreach (var happened in news)
        {
            if (happened is { Silent: false, Late: false, Kind: EventKind.IncidentUpdate or EventKind.MaintenanceUpdate, Update.PublishedAt: { } published }
                && published >= firstReadAt)
                _seen.Record(Math.Max(0, (happened.ObservedAt - published).TotalSeconds), new KeyValuePair<string, object?>("page", happened.Page.Key.Value));
        }
    }
}
