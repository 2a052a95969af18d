namespace StatusMonitor.Bench.Scale;

/// <summary>How large a log is made.</summary>
/// <param name="Pages">Pages watched.</param>
/// <param name="Events">Events in the log, at least.</param>
internal sealed record ScaleSize(int Pages, int Events)
{
    /// <summary>The size the budgets are for.</summary>
    public static ScaleSize Full { get; } = new(2_000, 1_000_000);

    public string PageKey(int number) => $"page-{number % Pages:0000}";
}
