using System.CommandLine;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Configuration.Schema;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Hosting;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon config validate|schema</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(GlobalOptions globals) => new("config", "Checks a configuration, or prints the schema of one.")
    {
        Validate(globals),
        Schema(),
    };

    private static Command Validate(GlobalOptions globals)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The configuration",
            HelpName = "FILE",
            DefaultValueFactory = _ => ConfigOption.DefaultPath,
        };
        var command = new Command("validate", "Says all mistakes of a configuration, each with its place and what is allowed. Exit code: 0 for none, otherwise 64.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            using var output = StandardText.Open();
            var code = Write(path, ConfigurationFile.Read(path), globals.IsJson(parsed), output);
            output.Flush();
            return code;
        });
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints the JSON schema of the configuration, by which editors complete and check it.");
        command.SetAction(_ =>
        {
            using var output = StandardText.Open();
            output.Write(ConfigurationSchema.Text(BuiltIn.Handlers));
            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The mistakes are the data: they go to standard output in either form.</summary>
    internal static int Write(string path, ConfigurationReading reading, bool isJson, TextWriter output)
    {
        if (reading is ConfigurationReading.Valid valid)
        {
            var found = ConfigurationSummary.Of(path, valid.Configuration.Plan);
            output.WriteLine(isJson ? CliJson.Line(found, CliJson.Context.ConfigurationSummary) : found.ToString());
            return ExitCode.Done;
        }

        foreach (var mistake in ((ConfigurationReading.Invalid)reading).Mistakes)
            output.WriteLine(isJson ? CliJson.Line(mistake, CliJson.Context.ConfigurationMistake) : mistake.ToString());
        return ExitCode.Usage;
    }
}
