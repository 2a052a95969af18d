using System.Globalization;

namespace StatusMonitor.Cli.Services;

/// <summary>Reads how long systemd waits for a sign of life (sd_watchdog_enabled(3)); what is not meant for us or no number is nothing. Pure.</summary>
internal static class WatchdogTime
{
    public static TimeSpan? Of(Func<string, string?> environment, int processId)
    {
        if (environment("WATCHDOG_PID") is { Length: > 0 } meant && meant != processId.ToString(CultureInfo.InvariantCulture))
            return null;
        // Below a millisecond nobody could keep up, above a day nobody would be waiting.
        return long.TryParse(environment("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds is >= 1_000 and <= 86_400_000_000
                ? TimeSpan.FromMicroseconds(microseconds)
                : null;
    }
}
