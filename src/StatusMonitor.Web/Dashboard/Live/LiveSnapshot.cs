using StatusMonitor.Model;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>What open views depend on, at one moment.</summary>
/// <param name="Change">Another text when there is something new to show.</param>
/// <param name="Deliveries">Another text when deliveries or silences stand otherwise.</param>
/// <param name="Read">When each page was last read.</param>
internal sealed record LiveSnapshot(string Change, string Deliveries, IReadOnlyDictionary<PageKey, DateTimeOffset> Read)
{
    public static async ValueTask<LiveSnapshot> OfAsync(WebServices services, CancellationToken cancellationToken)
    {
        var readings = services.Readings.All;
        var read = new Dictionary<PageKey, DateTimeOffset>(readings.Count);
        foreach (var reading in readings)
            if (reading.Status?.ReadAt is { } at) read[reading.Key] = at;
        return new LiveSnapshot(Fingerprint.Of(readings, services.Events.End), await DeliveryMark.OfAsync(services, cancellationToken), read);
    }
}
