using System.CommandLine;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Terminal;

namespace StatusMonitor.Cli.Options;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<OutputFormat> _output = OutputOption.Create();

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colours (also: NO_COLOR is set, or the output is no terminal)",
        Recursive = true,
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Says more about what it does, on standard error",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_output);
        root.Options.Add(_noColor);
        root.Options.Add(_verbose);
    }

    public OutputFormat Output(ParseResult parsed) => parsed.GetValue(_output);

    public bool IsJson(ParseResult parsed) => Output(parsed) == OutputFormat.Json;

    public LogLevel Level(ParseResult parsed, LogLevel otherwise = LogLevel.Warning) =>
        parsed.GetValue(_verbose) ? LogLevel.Information : otherwise;

    public Screen Screen(ParseResult parsed) => Terminal.Screen.Find(parsed.GetValue(_noColor), Environment.GetEnvironmentVariable);
}
