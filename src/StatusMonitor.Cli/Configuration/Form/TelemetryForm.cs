using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary><c>telemetry:</c>.</summary>
internal sealed record TelemetryForm
{
    [Description("Where metrics and traces are sent by OTLP over HTTP. Default: nowhere.")]
    public OtlpForm? Otlp { get; init; }
}
