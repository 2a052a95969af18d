using System.Globalization;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads rates: <c>1/s</c>, <c>5/2s</c>, <c>20/1m</c>.</summary>
internal static class RatePlanning
{
    /// <summary>A rate of the right form; null when there is none, or once it has been said that its time is no good.</summary>
    public static RateLimit? Plan(string? text, string key, ConfigurationDocument document)
    {
        if (text is null) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var time = text[(slash + 1)..];
        return document.Duration(char.IsDigit(time[0]) ? time : $"1{time}", key) is { } per
            ? new RateLimit(int.Parse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture), per)
            : null;
    }
}
