namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A silence as somebody typed it, and what is wrong with it. Immutable.</summary>
public sealed record SilenceDraft
{
    /// <summary>Lengths to choose from.</summary>
    public static IReadOnlyList<(string Value, string Words)> Lengths { get; } =
        [("30m", "30 minutes"), ("1h", "1 hour"), ("4h", "4 hours"), ("12h", "12 hours"), ("24h", "1 day"), ("7d", "7 days"), ("30d", "30 days")];

    /// <summary>Page keys, as globs, one or many.</summary>
    public string Pages { get; init; } = "";

    /// <summary>Components, as globs, one or many.</summary>
    public string Components { get; init; } = "";

    /// <summary>An impact, or a comparison with one.</summary>
    public string Impact { get; init; } = "";

    /// <summary>Part of title or text.</summary>
    public string Text { get; init; } = "";

    /// <summary>How long.</summary>
    public string Length { get; init; } = "1h";

    /// <summary>Why.</summary>
    public string Comment { get; init; } = "";

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Mistakes { get; init; } = new Dictionary<string, string>();
}
