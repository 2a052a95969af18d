namespace StatusMonitor.Model;

/// <summary>Why a page cannot be read, or could not.</summary>
/// <param name="Failure">The reason, from a closed list.</param>
/// <param name="Detail">What exactly, for people.</param>
/// <param name="Since">When it began, by our clock.</param>
public sealed record EventReading(PollFailure Failure, string? Detail, DateTimeOffset Since);
