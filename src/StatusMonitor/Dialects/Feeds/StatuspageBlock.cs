namespace StatusMonitor.Dialects.Feeds;

/// <summary>One step in the text of an entry.</summary>
/// <param name="At">Its time, to the minute.</param>
/// <param name="Word">The word it is headed with.</param>
/// <param name="Body">Its text, HTML.</param>
internal sealed record StatuspageBlock(DateTimeOffset? At, string Word, string Body);
