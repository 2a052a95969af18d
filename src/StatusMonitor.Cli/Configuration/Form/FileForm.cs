using System.ComponentModel;
using System.Text.Json.Nodes;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>The whole file. Nothing here is required by the type: what is missing is a mistake with a place, not an exception.</summary>
internal sealed record FileForm
{
    [Description("Time between readings of pages that name none; at least 5s, except for pages on loopback addresses. Default: 30s.")]
    [Shape(Pattern = Shapes.Duration, Otherwise = Shapes.NoDuration, Example = "30s")]
    public string? Interval { get; init; }

    [Description("What is announced of a page seen for the first time: active (open incidents), now (nothing), all, or what was published within a duration. Default: active.")]
    [Shape(Pattern = Shapes.Since, Otherwise = Shapes.NoSince, Example = "active")]
    public string? Since { get; init; }

    [Description("How long a page may be unreadable before that is an event. Default: 5m.")]
    [Shape(Pattern = Shapes.Duration, Otherwise = Shapes.NoDuration, Example = "5m")]
    public string? BlindAfter { get; init; }

    [Description("Private networks that pages may be reached in by name, such as 10.0.0.0/8. Default: none.")]
    [Shape(OneOrMany = true, Example = "10.0.0.0/8")]
    public IReadOnlyList<string?>? AllowNetworks { get; init; }

    [Description("The pages to watch: each a catalog id, an address, name=address, one of these with a part behind a slash (aws/ec2@us-east-1), or a mapping.")]
    [Shape(Required = true)]
    public IReadOnlyList<JsonNode?>? Pages { get; init; }

    [Description("Where news goes: a name of your own for each, and what it is. Needed unless there is web.")]
    public IReadOnlyDictionary<string, JsonNode?>? Handlers { get; init; }

    [Description("Which events go to which handlers, asked in order; the first that matches decides unless it says continue. Without routes everything goes to every handler.")]
    public IReadOnlyList<RouteForm?>? Routes { get; init; }

    [Description("Where the log is kept.")]
    public StorageForm? Storage { get; init; }

    [Description("The web side: dashboard, API, feeds and metrics. Default: none.")]
    public WebForm? Web { get; init; }

    [Description("Where the monitor's own metrics and traces are sent. Default: nowhere; they can be asked for at /metrics.")]
    public TelemetryForm? Telemetry { get; init; }
}
