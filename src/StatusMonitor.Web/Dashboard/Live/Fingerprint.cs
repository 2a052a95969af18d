using System.Globalization;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>A short text that is another one whenever there is something new to show. Mere readings without news do not change it. Pure.</summary>
internal static class Fingerprint
{
    public static string Of(IReadOnlyList<PageReading> readings, EventPosition end)
    {
        // FNV-1a: the same in every run, so that a view knows after our restart whether it is still current.
        var hash = 14695981039346656037UL;
        foreach (var reading in readings)
        {
            foreach (var character in reading.Key.Value) hash = Mixed(hash, character);
            var status = reading.Status;
            hash = Mixed(hash, (ulong)(status?.Condition ?? 0) | (status is null ? 1UL << 8 : 0));
            hash = Mixed(hash, status?.Failure is { } failure ? (ulong)failure + 1 : 0);
            hash = Mixed(hash, ((ulong)(status?.OpenIncidents ?? 0) << 16) | (uint)(status?.ActiveMaintenances ?? 0));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{end.Value}-{hash:x16}");
    }

    private static ulong Mixed(ulong hash, ulong value) => (hash ^ value) * 1099511628211UL;
}
