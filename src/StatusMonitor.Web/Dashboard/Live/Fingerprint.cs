using System.Globalization;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>A short text that is another one whenever there is something new to show. Mere readings without news do not change it. Pure.</summary>
internal static class Fingerprint
{
    public static string Of(IReadOnlyList<PageReading> readings, EventPosition end)
    {
        var mark = new Mark();
        foreach (var reading in readings)
        {
            var status = reading.Status;
            mark = mark.With(reading.Key.Value)
                .With((long)(status?.Condition ?? 0) | (status is null ? 1L << 8 : 0))
                .With(status?.Failure is { } failure ? (long)failure + 1 : 0)
                .With(((long)(status?.OpenIncidents ?? 0) << 16) | (uint)(status?.ActiveMaintenances ?? 0));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{end.Value}-{mark}");
    }
}
