using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>Which events: all criteria that are set must hold, of each list any one (<see cref="Routing.EventMatch"/>).</summary>
internal sealed record MatchForm
{
    [Description("Keys or catalog ids of pages, as globs; statusmon for news about deliveries.")]
    [Shape(OneOrMany = true, Example = "openai")]
    public IReadOnlyList<string?>? Pages { get; init; }

    [Description("Components the event touches, as globs of name or group/name; of an incident all it has named so far. An event that names none does not match.")]
    [Shape(OneOrMany = true, Example = "API *")]
    public IReadOnlyList<string?>? Components { get; init; }

    [Description("Kinds of events, as globs.")]
    [Shape(OneOrMany = true, Example = "incident.*")]
    public IReadOnlyList<string?>? Kinds { get; init; }

    [Description("incident or maintenance.")]
    [Shape(OneOrMany = true, Words = ["incident", "maintenance"])]
    public IReadOnlyList<string?>? Types { get; init; }

    [Description("Steps, as globs; of a component event the states it has now.")]
    [Shape(OneOrMany = true, Example = "resolved")]
    public IReadOnlyList<string?>? Statuses { get; init; }

    [Description("An impact or a comparison with one. The order is none, maintenance, minor, major, critical; an impact nobody knows is grave enough for > and >=.")]
    [Shape(Example = ">= major")]
    public string? Impact { get; init; }

    [Description("Categories of pages, as globs.")]
    [Shape(OneOrMany = true, Example = "ai")]
    public IReadOnlyList<string?>? Categories { get; init; }

    [Description("Part of the title or of the text; a regular expression between slashes.")]
    [Shape(Example = "/latency|timeouts?/")]
    public string? Text { get; init; }

    [Description("What must not match.")]
    public MatchForm? Not { get; init; }
}
