namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// The steps in the text of an entry of Statuspage's, newest first there: <c>&lt;small&gt;Aug 21, 00:37 UTC&lt;/small&gt;&lt;br&gt;
/// &lt;strong&gt;Resolved&lt;/strong&gt; - text</c>. They have no year and no id.
/// </summary>
internal static class StatuspageBlocks
{
    private const int LongestStamp = 256;

    private const int LongestWord = 64;

    private sealed record Head(int Start, int TextFrom, string Stamp, string Word);

    /// <summary>The steps, oldest first, and the planned time of what is still to come.</summary>
    /// <param name="html">The entry's text.</param>
    /// <param name="near">A time near to the newest step, which gives the year.</param>
    public static (IReadOnlyList<StatuspageBlock> Blocks, (DateTimeOffset? From, DateTimeOffset? Until)? Schedule) Read(string html, DateTimeOffset? near)
    {
        var heads = Heads(html);
        var blocks = new List<StatuspageBlock>();
        var later = near;
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Start : html.Length;
            var at = BlockTime.Parse(heads[i].Stamp, later, isBefore: i > 0);
            later = at ?? later;
            blocks.Add(new StatuspageBlock(at, heads[i].Word, Body(html[heads[i].TextFrom..end])));
        }

        blocks.Reverse();
        return (blocks, heads.Count == 0 ? null : Schedule(html[..heads[0].Start], near));
    }

    private static List<Head> Heads(string html)
    {
        var heads = new List<Head>();
        for (var at = html.IndexOf("<small>", StringComparison.Ordinal); at >= 0; at = html.IndexOf("<small>", at + 7, StringComparison.Ordinal))
            if (HeadAt(html, at) is { } head) heads.Add(head);
        return heads;
    }

    private static Head? HeadAt(string html, int start)
    {
        var from = start + 7;
        if (TextUntil(html, ref from, "</small>", LongestStamp) is not { } stamp) return null;
        SkipBlanks(html, ref from);
        if (!html.AsSpan(from).StartsWith("<br")) return null;
        if (TextUntil(html, ref from, ">", 8) is null) return null;
        SkipBlanks(html, ref from);
        if (!html.AsSpan(from).StartsWith("<strong>")) return null;
        from += 8;
        if (TextUntil(html, ref from, "</strong>", LongestWord) is not { } word || WireWord.Snake(FeedText.Plain(word)) is not { Length: > 0 } step) return null;
        SkipBlanks(html, ref from);
        return from < html.Length && html[from] == '-' ? new Head(start, from + 1, FeedText.Plain(stamp), step) : null;
    }

    private static string? TextUntil(string html, ref int from, string end, int longest)
    {
        var length = html.AsSpan(from, Math.Min(longest, html.Length - from)).IndexOf(end, StringComparison.Ordinal);
        if (length < 0) return null;
        var text = html.Substring(from, length);
        from += length + end.Length;
        return text;
    }

    private static void SkipBlanks(string html, ref int from)
    {
        while (from < html.Length && char.IsWhiteSpace(html[from])) from++;
    }

    /// <summary>Without the paragraph around it, whose tags belong to the template.</summary>
    private static string Body(string html)
    {
        var text = FeedText.Tidy(html);
        if (text.EndsWith("<p>", StringComparison.Ordinal)) text = text[..^3].TrimEnd();
        return text.EndsWith("</p>", StringComparison.Ordinal) ? text[..^4].TrimEnd() : text;
    }

    private static (DateTimeOffset? From, DateTimeOffset? Until)? Schedule(string html, DateTimeOffset? near)
    {
        const string Begin = "THIS IS A SCHEDULED EVENT";
        var text = FeedText.Plain(html.Length > 1024 ? html[..1024] : html);
        var at = text.IndexOf(Begin, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var times = text[(at + Begin.Length)..].Split(" - ");
        var zone = times[^1].Trim().Split(' ')[^1];
        var from = BlockTime.Parse($"{times[0]} {zone}", near, isBefore: false);
        if (times.Length < 2) return (from, null);
        var until = times[1].Contains(',', StringComparison.Ordinal) ? times[1] : $"{times[0].Split(',')[0]}, {times[1]}";
        return (from, BlockTime.Parse(until, from ?? near, isBefore: false));
    }
}
