using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Options;

/// <summary>Options whose value is an instant, or how long ago or from now one is.</summary>
internal static class InstantOption
{
    private const string Allowed = "an instant such as 2026-11-03T14:00Z, or a duration such as 2h";

    /// <summary>ISO 8601, and with a space as we print times. Nothing looser: 1.5 would be the fifth of January.</summary>
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", .. new[] { "T", " " }.SelectMany(between => new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }, (between, time) => $"yyyy-MM-dd'{between}'{time}K"),
    ];

    /// <param name="name">The option.</param>
    /// <param name="description">What it means.</param>
    /// <param name="direction">1 for durations from now, -1 for durations ago.</param>
    public static Option<DateTimeOffset?> Create(string name, string description, int direction) => new(name)
    {
        Description = description,
        HelpName = "TIME|DURATION",
        CustomParser = result => Parse(name, result, direction),
    };

    private static DateTimeOffset? Parse(string name, ArgumentResult result, int direction)
    {
        var text = result.Tokens[^1].Value;
        if (Duration.TryParse(text, out var duration)) return TimeProvider.System.GetUtcNow() + direction * duration;
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, styles, out var instant)) return instant;
        result.AddError($"{name}: \"{UsageMistake.Shown(text)}\" is no time; write {Allowed}.");
        return null;
    }
}
