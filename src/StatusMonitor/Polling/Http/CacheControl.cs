using System.Globalization;
using System.Net.Http.Headers;

namespace StatusMonitor.Polling.Http;

/// <summary>Reads how long an answer stays fresh for a private cache (RFC 9111 §5.2.2.1), without building the typed header.</summary>
internal static class CacheControl
{
    /// <summary>The max-age, cut to <paramref name="max"/>; null where there is none, or where the answer may not be kept.</summary>
    public static TimeSpan? MaxAge(HttpResponseHeaders headers, TimeSpan max) =>
        headers.NonValidated.TryGetValues("Cache-Control", out var values) ? MaxAge(values.ToString(), max) : null;

    /// <inheritdoc cref="MaxAge(HttpResponseHeaders, TimeSpan)"/>
    public static TimeSpan? MaxAge(ReadOnlySpan<char> text, TimeSpan max)
    {
        TimeSpan? found = null;
        foreach (var range in text.Split(','))
        {
            var directive = text[range].Trim();
            if (directive.Equals("no-cache", StringComparison.OrdinalIgnoreCase)
                || directive.Equals("no-store", StringComparison.OrdinalIgnoreCase))
                return null;
            if (directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))
                found ??= Seconds(directive["max-age=".Length..].Trim('"'), max);
        }
        return found;
    }

    private static TimeSpan? Seconds(ReadOnlySpan<char> digits, TimeSpan max)
    {
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return null;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < max.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : max;
    }
}
