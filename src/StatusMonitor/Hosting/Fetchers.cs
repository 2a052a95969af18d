using System.Net;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;

namespace StatusMonitor.Hosting;

/// <summary>Makes the fetcher of a set of pages.</summary>
internal static class Fetchers
{
    /// <summary>Connections are kept for twice the longest interval, or each tick would begin with a handshake.</summary>
    public static IFetcher Make(IReadOnlyList<IPNetwork> allowed, IEnumerable<TimeSpan> intervals, TimeProvider time)
    {
        var longest = intervals.Append(TimeSpan.FromMinutes(1)).Max();
        var options = new FetchOptions { AllowedNetworks = allowed, ConnectionIdleTimeout = longest * 2 };
        return new HttpFetcher(HttpTransport.Create(options, time), options, time);
    }
}
