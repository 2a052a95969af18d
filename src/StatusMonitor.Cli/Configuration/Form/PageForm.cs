using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>A page that needs more than one word.</summary>
internal sealed record PageForm
{
    [Description("Its id or alias in the catalog; instead of url.")]
    [Shape(Example = "github")]
    public string? Id { get; init; }

    [Description("A name of your own, which makes its key; with url.")]
    [Shape(Example = "Acme")]
    public string? Name { get; init; }

    [Description("Its address, which starts with https:// or http://; instead of id.")]
    [Shape(Example = "https://status.acme.com")]
    public string? Url { get; init; }

    [Description("The dialect it speaks, by name: docs/dialects names them. Its data is then asked for at its address and nowhere else. Default: found out at the first reading, and again when the page stops speaking it.")]
    [Shape(Example = "statuspage")]
    public string? Dialect { get; init; }

    [Description("Globs of the components whose news is delivered; all are recorded. Default: all.")]
    [Shape(OneOrMany = true, Example = "API *")]
    public IReadOnlyList<string?>? Components { get; init; }

    [Description("Time between readings; at least 5s, except for pages on loopback addresses. Default: the file's interval.")]
    [Shape(Pattern = Shapes.Duration, Otherwise = Shapes.NoDuration, Example = "15s")]
    public string? Interval { get; init; }

    [Description("Keys of the pages it depends on: while one of them has an open incident, this page's are folded into that. Default: none.")]
    [Shape(OneOrMany = true, Example = "cloudflare")]
    public IReadOnlyList<string?>? DependsOn { get; init; }

    [Description("Its category, for routes. Default: that of the catalog.")]
    [Shape(Example = "payments")]
    public string? Category { get; init; }
}
