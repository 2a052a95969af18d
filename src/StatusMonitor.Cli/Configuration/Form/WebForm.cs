using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary><c>web:</c>.</summary>
internal sealed record WebForm
{
    [Description("The address and port to listen on.")]
    [Shape(Required = true, Example = "127.0.0.1:8080")]
    public string? Listen { get; init; }
}
