using System.Globalization;
using System.Net.Http.Headers;

namespace StatusMonitor.Handlers.Discord;

/// <summary>
/// Remembers per route what Discord's headers said of its limit (https://discord.com/developers/docs/topics/rate-limits),
/// so that no request is sent that would only be refused: 10,000 of those in ten minutes shut the whole address out.
/// Used by one delivery at a time.
/// </summary>
internal sealed class DiscordLimits(TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Dictionary<HttpMethod, (long Since, TimeSpan Length)> _used = [];

    /// <summary>How long to wait before a route may be used again; nothing for now.</summary>
    public TimeSpan WaitFor(HttpMethod route) =>
        _used.TryGetValue(route, out var used) && used.Length - time.GetElapsedTime(used.Since) is var left && left > TimeSpan.Zero
            ? left
            : TimeSpan.Zero;

    /// <summary>Takes note of an answer's headers; values that make no sense are passed over.</summary>
    public void Note(HttpMethod route, HttpResponseHeaders headers)
    {
        if (Number(headers, "X-RateLimit-Remaining") is not 0 || Number(headers, "X-RateLimit-Reset-After") is not ({ } seconds and > 0))
            _used.Remove(route);
        else
            _used[route] = (time.GetTimestamp(), seconds < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestWait);
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values)
        && double.TryParse(values.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
