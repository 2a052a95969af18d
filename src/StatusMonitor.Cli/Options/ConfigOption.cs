using System.CommandLine;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--config FILE</c>: the configuration of a command that runs by one.</summary>
internal static class ConfigOption
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultPath = "statusmon.yaml";

    public static Option<string> Create() => new("--config")
    {
        Description = "The configuration",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultPath,
    };

    /// <summary>The configuration.</summary>
    /// <exception cref="UsageException">It has mistakes; the message lists them all.</exception>
    public static ServiceConfiguration Read(ParseResult parsed, Option<string> option) => Read(parsed.GetRequiredValue(option));

    /// <summary>The configuration of a file.</summary>
    /// <exception cref="UsageException">It has mistakes; the message lists them all.</exception>
    public static ServiceConfiguration Read(string path) =>
        ConfigurationFile.Read(path) switch
        {
            ConfigurationReading.Valid valid => valid.Configuration,
            ConfigurationReading.Invalid invalid => throw new UsageException(
                string.Join('\n', ["the configuration has mistakes:", .. invalid.Mistakes.Select(mistake => mistake.ToString())])),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no reading."),
        };
}
