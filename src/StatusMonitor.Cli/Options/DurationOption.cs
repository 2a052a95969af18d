using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Options;

/// <summary>Options whose value is a duration such as <c>30s</c>.</summary>
internal static class DurationOption
{
    public const string Allowed = "a number and a unit: 500ms, 30s, 5m, 24h or 7d";

    public static Option<TimeSpan?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DURATION",
        CustomParser = result => Parse(name, result),
    };

    private static TimeSpan? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (Duration.TryParse(text, out var duration)) return duration;
        result.AddError($"{name}: \"{UsageMistake.Shown(text)}\" is no duration; write {Allowed}.");
        return null;
    }
}
