namespace StatusMonitor.Bench.Macro;

/// <summary>What is asked of the window, and how long and large the answer may be.</summary>
/// <param name="What">In words.</param>
/// <param name="Path">Where.</param>
/// <param name="Milliseconds">The budget; null where there is none.</param>
/// <param name="Kilobytes">The budget on the wire; null where there is none.</param>
internal sealed record WindowQuestion(string What, string Path, double? Milliseconds = null, double? Kilobytes = null)
{
    public string Budget => string.Join(", ", new[]
    {
        Milliseconds is { } milliseconds ? $"≤ {milliseconds} ms" : "",
        Kilobytes is { } kilobytes ? $"≤ {kilobytes} KB" : "",
    }.Where(part => part.Length > 0));

    public bool? IsKept(double milliseconds, long bytes) => Milliseconds is null && Kilobytes is null
        ? null
        : !(milliseconds > Milliseconds) && !(bytes > Kilobytes * 1024);
}
