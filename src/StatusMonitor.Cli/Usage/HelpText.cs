using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace StatusMonitor.Cli.Usage;

/// <summary><c>--help</c> and <c>--version</c>: the library's help, with examples below.</summary>
internal static class HelpText
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["statusmon"] =
        [
            "statusmon demo                             the whole product, without a network",
            "statusmon check openai github              how they stand now",
            "statusmon watch openai anthropic github    prints every step as it is published",
        ],
        ["watch"] =
        [
            "statusmon watch openai github",
            "statusmon watch Acme=https://status.acme.com --since 24h",
            "statusmon watch openai --output json | jq .incident.name",
        ],
        ["check"] = ["statusmon check openai anthropic", "statusmon check stripe --output json"],
        ["history"] = ["statusmon history openai --since 7d", "statusmon history --since all --output json"],
        ["pages"] = ["statusmon pages", "statusmon pages payments", "statusmon pages detect https://status.acme.com"],
        ["detect"] = ["statusmon pages detect https://status.acme.com", "statusmon pages detect openai --output json"],
        ["run"] = ["statusmon run --config /etc/statusmon/statusmon.yaml"],
        ["deliveries"] =
        [
            "statusmon deliveries",
            "statusmon deliveries ops --sent --since 7d",
            "statusmon deliveries ops --replay --since 2h",
        ],
        ["silence"] = ["statusmon silence add --page stripe --until 2h --comment \"we are on it\"", "statusmon silence list", "statusmon silence end 1a2b3c4d"],
        ["add"] =
        [
            "statusmon silence add --page stripe --until 2h --comment \"we are on it\"",
            "statusmon silence add --page \"*\" --impact \"<= minor\" --until 2026-11-03T14:00Z --comment holidays",
        ],
        ["list"] = ["statusmon silence list", "statusmon silence list --all --output json"],
        ["end"] = ["statusmon silence end 1a2b3c4d"],
        ["notify-when"] = ["statusmon notify-when openai up", "statusmon notify-when github degraded --to ops"],
        ["handlers"] = ["statusmon handlers test ops"],
        ["test"] = ["statusmon handlers test ops", "statusmon handlers test ops --config /etc/statusmon/statusmon.yaml --for 10s"],
        ["backtest"] = ["statusmon backtest --since 30d", "statusmon backtest --data /var/lib/statusmon --since 7d --all"],
        ["config"] = ["statusmon config validate statusmon.yaml", "statusmon config schema > statusmon.schema.json"],
        ["validate"] = ["statusmon config validate statusmon.yaml", "statusmon config validate --output json"],
        ["schema"] = ["statusmon config schema > statusmon.schema.json"],
        ["demo"] = ["statusmon demo", "statusmon demo --for 10s --output json"],
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction standard } help)
            {
                help.Description = "Shows this text";
                help.Action = new HelpWithExamples(standard);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Shows the version";
                version.Action = new VersionLine();
            }
        }
    }

    /// <summary>The whole help of a command.</summary>
    public static void Write(Command command, TextWriter output)
    {
        command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = output });
    }

    /// <summary><c>statusmon 0.1.0 (1a2b3c4d)</c>.</summary>
    public static string Version()
    {
        var version = typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
        return version is [var number, { Length: >= 8 } commit, ..] ? $"statusmon {number} ({commit[..8]})" : $"statusmon {version[0]}";
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = standard.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            if (Examples.GetValueOrDefault(command is RootCommand ? "statusmon" : command.Name) is not { } examples) return code;
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine($"  {example}");
            return code;
        }
    }

    private sealed class VersionLine : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version());
            return 0;
        }
    }
}
