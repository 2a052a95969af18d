using StatusMonitor.EventLog;

namespace StatusMonitor.Bench.Macro;

/// <summary>One question asked of a log again and again.</summary>
/// <param name="What">In words.</param>
/// <param name="AskAsync">Asks it for the n-th time, and tells as JSON by what each row of the answer is found.</param>
/// <param name="BareSql">Reads the same rows' documents, given that as a JSON list in <c>@rows</c>.</param>
internal sealed record Question(string What, Func<IStatusReader, int, Task<IReadOnlyList<string>>> AskAsync, string BareSql);
