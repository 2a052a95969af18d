namespace StatusMonitor.Model;

/// <summary>From what to what a page moved.</summary>
/// <param name="What">What changed: <c>host</c> (a redirect for good), <c>identity</c> (another page id answers) or <c>dialect</c> (another kind of page does).</param>
/// <param name="From">The host, id or dialect before.</param>
/// <param name="To">The host, id or dialect now.</param>
public sealed record EventMove(string What, string From, string To);
