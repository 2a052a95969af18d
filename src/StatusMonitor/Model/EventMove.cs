namespace StatusMonitor.Model;

/// <summary>From what to what a page moved.</summary>
/// <param name="What">What changed: <c>host</c> (a redirect for good) or <c>identity</c> (another page id answers).</param>
/// <param name="From">The host or id before.</param>
/// <param name="To">The host or id now.</param>
public sealed record EventMove(string What, string From, string To);
