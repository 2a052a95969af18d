using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>What every handler takes; the options of its type stand beside these.</summary>
internal sealed record HandlerForm
{
    [Description("What it is.")]
    [Shape(Required = true)]
    public string? Type { get; init; }

    [Description("What to do with a delivery whose outcome a crash made unknown: at_least_once sends it again, at_most_once parks it. Default: at_least_once.")]
    [Shape(Words = ["at_least_once", "at_most_once"])]
    public string? Guarantee { get; init; }

    [Description("How often it may be called at most. Default: what its receiver allows.")]
    [Shape(Pattern = Shapes.Rate, Otherwise = Shapes.NoRate, Example = "1/s")]
    public string? Rate { get; init; }

    [Description("Whether it gets edits and changes. Default: what its type does.")]
    public bool? Edits { get; init; }

    [Description("How long after the last word of an open incident a reminder is sent, again and again. Default: never.")]
    [Shape(Pattern = Shapes.Duration, Otherwise = Shapes.NoDuration, Example = "4h")]
    public string? Remind { get; init; }

    [Description("How many events may wait before they are told as one. Default: never.")]
    [Shape(Minimum = 2, Maximum = 100_000)]
    public int? Digest { get; init; }

    [Description("When it is not to be disturbed. Default: never.")]
    public QuietForm? Quiet { get; init; }

    [Description("Your own wording of an event's text. Default: ours.")]
    public string? Template { get; init; }
}
