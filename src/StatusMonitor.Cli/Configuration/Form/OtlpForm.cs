using System.ComponentModel;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary><c>telemetry.otlp</c>.</summary>
internal sealed record OtlpForm
{
    [Description("The receiver's base address, http or https; /v1/metrics and /v1/traces are below it.")]
    [Shape(Required = true, Example = "http://127.0.0.1:4318")]
    public string? Endpoint { get; init; }

    [Description("Headers of each request, such as one that holds a key. Default: none.")]
    public IReadOnlyDictionary<string, Secret?>? Headers { get; init; }

    [Description("Time between two sendings of metrics, from 1s to 1h. Default: 60s.")]
    [Shape(Pattern = Shapes.Duration, Otherwise = Shapes.NoDuration, Example = "60s")]
    public string? Interval { get; init; }
}
