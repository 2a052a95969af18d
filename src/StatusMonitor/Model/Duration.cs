using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StatusMonitor.Model;

/// <summary>Durations as people type them: <c>500ms</c>, <c>10s</c>, <c>5m</c>, <c>24h</c>, <c>7d</c>, also <c>1.5h</c>.</summary>
public static class Duration
{
    /// <summary>Reads a positive duration of at most 10,000 days.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeSpan duration)
    {
        duration = default;
        if (text is null || UnitOf(text) is not { } unit) return false;
        var number = text.AsSpan(0, text.Length - unit.Name.Length);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;
        var milliseconds = amount * unit.Milliseconds;
        if (milliseconds is not (> 0 and <= 864_000_000_000)) return false;
        duration = TimeSpan.FromMilliseconds(milliseconds);
        return duration > TimeSpan.Zero;
    }

    private static (string Name, double Milliseconds)? UnitOf(string text)
    {
        foreach (var unit in Units)
            if (text.EndsWith(unit.Name, StringComparison.Ordinal)) return unit;
        return null;
    }

    private static readonly (string Name, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];
}
