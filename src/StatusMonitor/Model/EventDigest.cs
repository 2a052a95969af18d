namespace StatusMonitor.Model;

/// <summary>Many events told as one, where a handler was set to take them so. Each of them stays in the log.</summary>
/// <param name="Events">How many were folded.</param>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them.</param>
/// <param name="Incidents">Where each incident stood in the end, at most 50, open ones first.</param>
public sealed record EventDigest(long Events, EventPosition From, EventPosition Until, IReadOnlyList<DigestedIncident> Incidents);
