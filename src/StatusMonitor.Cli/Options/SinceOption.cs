using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--since</c> of <c>watch</c> (what is announced at first sight) and of <c>history</c> (how far back).</summary>
internal static class SinceOption
{
    /// <summary>What <c>all</c> stands for in <c>history</c>; the library cannot read a null that was typed.</summary>
    public static readonly TimeSpan All = TimeSpan.MaxValue;

    private static readonly string[] Words = ["active", "now", "all"];

    public static Option<Since> Create() => new("--since")
    {
        Description = "What is told of a page seen for the first time: active (open incidents), now (nothing), all, or the last 24h [default: active]",
        HelpName = "active|now|all|DURATION",
        CustomParser = ParseFirstSight,
    };

    /// <summary>For <c>history</c>.</summary>
    public static Option<TimeSpan> CreateWindow(TimeSpan otherwise) => new("--since")
    {
        Description = $"How far back: all, or a duration such as 7d [default: {otherwise.TotalDays:0}d]",
        HelpName = "all|DURATION",
        DefaultValueFactory = _ => otherwise,
        CustomParser = ParseWindow,
    };

    /// <summary>The instant from which history is wanted; null for everything.</summary>
    public static DateTimeOffset? From(TimeSpan window, DateTimeOffset now) => window == All ? null : now - window;

    private static Since ParseFirstSight(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (!Since.TryParse(text, out var since))
            result.AddError($"--since: \"{UsageMistake.Shown(text)}\" is neither active, now nor all, nor a duration ({DurationOption.Allowed}).{NearestWord.Suggestion(text, Words)}");
        return since;
    }

    private static TimeSpan ParseWindow(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text == "all") return All;
        if (Duration.TryParse(text, out var window)) return window;
        result.AddError($"--since: \"{UsageMistake.Shown(text)}\" is neither all nor a duration ({DurationOption.Allowed}).{NearestWord.Suggestion(text, ["all"])}");
        return All;
    }
}
