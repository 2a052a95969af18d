namespace StatusMonitor.Handlers.Wording;

/// <summary>What is wrong with a template, and where. Made of the user's own text only, never of a page's.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Message">What is wrong and what is allowed; ends with a full stop.</param>
internal sealed record TemplateMistake(int Line, int Column, string Message)
{
    /// <summary>The word that is not known here, or null when it is another mistake.</summary>
    public string? Word { get; init; }

    /// <summary>The words that were possible in its place; whoever shows the mistake may suggest the nearest.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
