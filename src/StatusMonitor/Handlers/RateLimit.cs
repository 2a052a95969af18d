namespace StatusMonitor.Handlers;

/// <summary>At most so many calls in so much time, by a bucket that holds <paramref name="Calls"/> and fills evenly.</summary>
/// <param name="Calls">Calls at once, at least 1.</param>
/// <param name="Per">The time in which an empty bucket is full again; longer than nothing.</param>
public readonly record struct RateLimit(int Calls, TimeSpan Per);
