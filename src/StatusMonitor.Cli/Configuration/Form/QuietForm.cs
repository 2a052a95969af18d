using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>When a handler is not to be disturbed.</summary>
internal sealed record QuietForm
{
    [Description("When it begins, in the zone's own time.")]
    [Shape(Required = true, Pattern = Shapes.TimeOfDay, Otherwise = Shapes.NoTimeOfDay, Example = "22:00")]
    public string? From { get; init; }

    [Description("When it ends; on the next day when that is not after from.")]
    [Shape(Required = true, Pattern = Shapes.TimeOfDay, Otherwise = Shapes.NoTimeOfDay, Example = "07:00")]
    public string? Until { get; init; }

    [Description("The days on which it begins. Default: all.")]
    [Shape(OneOrMany = true, Words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])]
    public IReadOnlyList<string?>? Days { get; init; }

    [Description("The time zone. Default: UTC.")]
    [Shape(Example = "Europe/Berlin")]
    public string? Zone { get; init; }

    [Description("What is delivered all the same. Default: nothing.")]
    public MatchForm? Except { get; init; }

    [Description("What becomes of the rest: hold keeps it for the end, drop leaves it out. Default: hold.")]
    [Shape(Words = ["hold", "drop"])]
    public string? Then { get; init; }
}
