using System.Collections.Concurrent;
using System.Diagnostics;

namespace StatusMonitor.Bench.Macro;

/// <summary>Notes when a page's changed summary was asked for, and when its last byte was in our hands.</summary>
internal sealed class ArrivalClock(HttpMessageHandler transport) : DelegatingHandler(transport)
{
    private readonly ConcurrentDictionary<string, (long Asked, long Arrived)> _arrivals = new();

    /// <summary>The newest changed summary of a page.</summary>
    public (long Asked, long Arrived) Of(string page) => _arrivals[page];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = Stopwatch.GetTimestamp();
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (response.IsSuccessStatusCode && path.EndsWith("/summary.json", StringComparison.Ordinal))
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            _arrivals[path.Split('/')[1]] = (asked, Stopwatch.GetTimestamp());
        }

        return response;
    }
}
