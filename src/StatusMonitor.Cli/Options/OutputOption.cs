using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--output text|json</c>.</summary>
internal static class OutputOption
{
    private static readonly string[] Allowed = ["text", "json"];

    public static Option<OutputFormat> Create()
    {
        var option = new Option<OutputFormat>("--output", "-o")
        {
            Description = "How data is written: text, or json with one object a line [default: text]",
            HelpName = "text|json",
            CustomParser = Parse,
            Recursive = true,
        };
        option.CompletionSources.Add(Allowed);
        return option;
    }

    private static OutputFormat Parse(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var at = Array.IndexOf(Allowed, text.ToLowerInvariant());
        if (at < 0) result.AddError(UsageMistake.UnknownValue("--output", text, Allowed));
        return (OutputFormat)Math.Max(at, 0);
    }
}
