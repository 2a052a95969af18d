using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>A route.</summary>
internal sealed record RouteForm
{
    [Description("Which events; every event when absent.")]
    public MatchForm? Match { get; init; }

    [Description("The handlers, by name; an empty list for nowhere.")]
    [Shape(Required = true, OneOrMany = true, Example = "ops")]
    public IReadOnlyList<string?>? To { get; init; }

    [Description("Whether the routes below are asked too. Default: false.")]
    public bool? Continue { get; init; }
}
