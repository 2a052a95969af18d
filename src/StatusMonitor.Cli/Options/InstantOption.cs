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
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var instant)) return instant;
        result.AddError($"{name}: \"{UsageMistake.Shown(text)}\" is no time; write {Allowed}.");
        return null;
    }
}
