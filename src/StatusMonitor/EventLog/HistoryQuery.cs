using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>Which part of the log to read.</summary>
/// <param name="Pages">Only these pages; all when empty.</param>
/// <param name="Since">Only events whose update was published, or which were observed where there is none, at or after this; all when null.</param>
public sealed record HistoryQuery(IReadOnlyCollection<PageKey> Pages, DateTimeOffset? Since);
