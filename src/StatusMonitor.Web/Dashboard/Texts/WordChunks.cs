using DiffPlex;

namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>Words, white space, and each other character by itself. Pure.</summary>
internal sealed class WordChunks : IChunker
{
    public static WordChunks Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Chunk(string text)
    {
        List<string> chunks = [];
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            chunks.Add(text[at..end]);
            at = end;
        }

        return chunks;
    }

    private static int EndOf(string text, int start)
    {
        var kind = KindOf(text[start]);
        var end = start + 1;
        if (char.IsHighSurrogate(text[start]) && end < text.Length) return end + 1;
        while (kind != Kind.Single && end < text.Length && KindOf(text[end]) == kind) end++;
        return end;
    }

    private static Kind KindOf(char unit) => unit switch
    {
        // A line end by itself, so that a paragraph added is not a change of the blank before it.
        '\n' => Kind.Single,
        _ when char.IsLetterOrDigit(unit) || unit == '_' => Kind.Word,
        _ when char.IsWhiteSpace(unit) => Kind.Space,
        _ => Kind.Single,
    };

    private enum Kind
    {
        Word,
        Space,
        Single,
    }
}
