using System.CommandLine;
using StatusMonitor.Cli.Services;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Options;

/// <summary>Where the log of a service is: <c>--data</c>, or what <c>--config</c> says.</summary>
internal sealed class PlaceOption
{
    private readonly Option<string> _data = DataOption.Create();

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"The configuration that says where the log is, unless --data does [default: {ConfigOption.DefaultPath}, if there is one]",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_config);
    }

    /// <exception cref="Usage.UsageException">The configuration has mistakes.</exception>
    public SqliteLogOptions Read(ParseResult parsed)
    {
        if (parsed.GetValue(_data) is { } data) return LogPlace.Options(data);
        var path = parsed.GetValue(_config) ?? (File.Exists(ConfigOption.DefaultPath) ? ConfigOption.DefaultPath : null);
        return LogPlace.Options(path is null ? null : ConfigOption.Read(path).StoragePath);
    }
}
