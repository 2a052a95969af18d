namespace StatusMonitor.Dialects;

/// <summary>Where a page's data may be in some dialect.</summary>
/// <param name="Address">Below this the dialect's resources would lie.</param>
/// <param name="IsHinted">True where something about the page says so; such are tried first.</param>
public readonly record struct Candidate(Uri Address, bool IsHinted = false);
