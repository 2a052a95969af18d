using System.Globalization;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Metrics.Exposition;
using StatusMonitor.Web.Metrics.Families;
using StatusMonitor.Web.Metrics.Instruments;

namespace StatusMonitor.Web.Metrics;

/// <summary>Answers a scrape.</summary>
internal static class MetricsAnswer
{
    /// <param name="context">The request.</param>
    /// <param name="services">What is read.</param>
    /// <param name="requests">What the server counted of its own requests.</param>
    public static async Task SendAsync(HttpContext context, WebServices services, InstrumentTotals requests)
    {
        var facts = await MetricFacts.GatherAsync(services, context.RequestAborted);
        await Answers.SendAsync(context, Write(facts, [.. services.Instruments.All, .. requests.All]), MetricText.ContentType);
    }

    private static ReadOnlyMemory<byte> Write(MetricFacts facts, IReadOnlyList<InstrumentTotal> totals)
    {
        var text = new MetricText();
        foreach (var family in MetricFamilies.All)
        {
            text.Family(family.FullName, family.Type == MetricType.Counter ? "counter" : "gauge", family.Help);
            foreach (var sample in family.Samples(facts)) text.Sample(family.FullName, sample.Labels, sample.Value);
        }

        foreach (var total in totals) Write(text, total);
        return text.Written;
    }

    private static void Write(MetricText text, InstrumentTotal total)
    {
        text.Family(total.Name, total.Bounds is null ? "counter" : "histogram", total.Help);
        foreach (var series in total.Read())
        {
            if (total.Bounds is { } bounds) WriteHistogram(text, total.Name, series, bounds);
            else text.Sample(total.Name, series.Labels, series.Sum);
        }
    }

    private static void WriteHistogram(MetricText text, string name, InstrumentSeries series, double[] bounds)
    {
        var below = 0L;
        for (var i = 0; i <= bounds.Length; i++)
        {
            below += series.Counts[i];
            var bound = i == bounds.Length ? "+Inf" : bounds[i].ToString(CultureInfo.InvariantCulture);
            text.Sample($"{name}_bucket", [.. series.Labels, new MetricLabel("le", bound)], below);
        }

        text.Sample($"{name}_sum", series.Labels, series.Sum);
        text.Sample($"{name}_count", series.Labels, below);
    }
}
