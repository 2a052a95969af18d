using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--listen</c>: where the demo serves its window; only this machine may see it.</summary>
internal static class ListenOption
{
    public static Option<ListenAddress?> Create() => new("--listen")
    {
        Description = "Where the window is served on this machine [default: 127.0.0.1:8080, or another port if that is taken]",
        HelpName = "ADDRESS:PORT",
        CustomParser = Parse,
    };

    private static ListenAddress? Parse(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (ListenAddress.Parse(text) is { IsLoopback: true } address) return address;
        result.AddError($"--listen: \"{UsageMistake.Shown(text)}\" is no address of this machine alone; write one and a port: 127.0.0.1:8080, [::1]:8080 or localhost:8080.");
        return null;
    }
}
