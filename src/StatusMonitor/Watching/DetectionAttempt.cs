namespace StatusMonitor.Watching;

/// <summary>One question that was asked while looking for a page's dialect.</summary>
/// <param name="Address">What was asked.</param>
/// <param name="Dialect">Whose answer it would have been; null for the page itself.</param>
/// <param name="Outcome">What came of it, for people.</param>
internal sealed record DetectionAttempt(Uri Address, string? Dialect, string Outcome);
