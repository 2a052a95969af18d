using System.CommandLine;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--data DIR</c>: where the log is kept.</summary>
internal static class DataOption
{
    public static Option<string> Create() => new("--data")
    {
        Description = $"The folder in which everything is recorded [default: {DataFolder.DefaultPath}]",
        HelpName = "DIR",
        CustomParser = result =>
        {
            var folder = result.Tokens[^1].Value;
            if (string.IsNullOrWhiteSpace(folder)) result.AddError("--data: name a folder.");
            return folder;
        },
    };

    public static string Folder(ParseResult parsed, Option<string> option) => parsed.GetValue(option) ?? DataFolder.DefaultPath;
}
