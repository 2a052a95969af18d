namespace StatusMonitor.Bench.Macro;

/// <summary>One row of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="Budget">The limit; empty where there is none.</param>
/// <param name="IsKept">Whether the limit was kept; null where there is none.</param>
/// <param name="Remark">What to know about it.</param>
internal sealed record Measurement(string What, string Value, string Budget = "", bool? IsKept = null, string Remark = "");
