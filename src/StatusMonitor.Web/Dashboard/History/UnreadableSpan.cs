namespace StatusMonitor.Web.Dashboard.History;

/// <summary>A time in which a page could not be read: nothing is known of it, neither good nor bad.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Until">Its end, or where what is looked at ends.</param>
/// <param name="Reason">Why, a clean line; may be empty.</param>
public sealed record UnreadableSpan(DateTimeOffset From, DateTimeOffset Until, string Reason);
