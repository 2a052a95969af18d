namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A line to type into.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Hint">What is wanted.</param>
/// <param name="Mistake">What is wrong with it; null for nothing.</param>
public sealed record FormField(string Name, string Label, string Value, string Hint, string? Mistake)
{
    /// <summary>The list of what is proposed; null for none.</summary>
    public string? List { get; init; }

    /// <summary>Whether it may not stay empty.</summary>
    public bool IsRequired { get; init; }
}
