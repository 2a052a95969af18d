using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary><c>storage:</c>.</summary>
internal sealed record StorageForm
{
    [Description("The file of the log, or a folder for it; relative to the configuration's folder. Default: the user's state folder.")]
    [Shape(Required = true, Example = "./statusmon.db")]
    public string? Path { get; init; }
}
