using DiffPlex;

namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>What changed between two versions of a text, word by word. Pure.</summary>
internal static class TextDifference
{
    /// <summary>Words compared on both sides together; beyond that the changed stretch is shown as replaced, since comparing takes the square.</summary>
    private const int MostWords = 6_000;

    /// <summary>UTF-16 units looked at on each side: taking a text apart costs many times its length.</summary>
    private const int LongestCompared = 256_000;

    /// <summary>UTF-16 units shown of one stretch that changed.</summary>
    public const int LongestChange = 16_000;

    /// <summary>UTF-16 units shown on either side of a change of what stayed.</summary>
    private const int Context = 160;

    public static IReadOnlyList<TextPiece> Of(string? before, string? after, int longestChange = LongestChange)
    {
        var (old, now) = (PageText.Read(before), PageText.Read(after));
        // Markup changed and nothing to be read: then the markup is what is shown.
        if (old == now) (old, now) = (before ?? "", after ?? "");
        var notCompared = Math.Max(old.Length, now.Length) - LongestCompared;
        var runs = Readable(Runs(WordChunks.Instance.Chunk(Compared(old)), WordChunks.Instance.Chunk(Compared(now))));
        List<TextPiece> pieces = [];
        for (var at = 0; at < runs.Count; at++)
            Show(pieces, runs[at], longestChange, isFirst: at == 0, isLast: at == runs.Count - 1);
        if (notCompared > 0) pieces.Add(PageText.LeftOut(notCompared, "characters not compared"));
        return pieces;
    }

    /// <summary>Equal beginnings and ends cost nothing, and most edits lie between long ones.</summary>
    private static List<TextPiece> Runs(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        List<TextPiece> runs = [];
        Add(runs, PieceKind.Plain, old.Take(start));
        Compare(runs, [.. old.Take(old.Count - end).Skip(start)], [.. now.Take(now.Count - end).Skip(start)]);
        Add(runs, PieceKind.Plain, old.Skip(old.Count - end));
        return runs;
    }

    private static void Compare(List<TextPiece> runs, List<string> old, List<string> now)
    {
        var at = 0;
        if (old.Count + now.Count <= MostWords)
        {
            var found = Differ.Instance.CreateDiffs(string.Concat(old), string.Concat(now), ignoreWhiteSpace: false, ignoreCase: false, WordChunks.Instance);
            foreach (var block in found.DiffBlocks)
            {
                Add(runs, PieceKind.Plain, found.PiecesOld.Take(block.DeleteStartA).Skip(at));
                Add(runs, PieceKind.Removed, found.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
                Add(runs, PieceKind.Added, found.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
                at = block.DeleteStartA + block.DeleteCountA;
            }

            Add(runs, PieceKind.Plain, found.PiecesOld.Skip(at));
            return;
        }

        Add(runs, PieceKind.Removed, old);
        Add(runs, PieceKind.Added, now);
    }

    private static void Add(List<TextPiece> runs, PieceKind kind, IEnumerable<string> chunks)
    {
        var text = string.Concat(chunks);
        if (text.Length > 0) runs.Add(new TextPiece(kind, text));
    }

    /// <summary>Changes with nothing but a blank between them are one change: nobody reads word, blank, word.</summary>
    private static List<TextPiece> Readable(List<TextPiece> runs)
    {
        List<TextPiece> joined = [];
        var (removed, added) = ("", "");
        for (var at = 0; at < runs.Count; at++)
        {
            var run = runs[at];
            var isBridge = run.Kind == PieceKind.Plain && string.IsNullOrWhiteSpace(run.Text) && !run.Text.Contains('\n', StringComparison.Ordinal)
                && removed.Length + added.Length > 0 && at < runs.Count - 1;
            if (run.Kind == PieceKind.Removed || isBridge) removed += run.Text;
            if (run.Kind == PieceKind.Added || isBridge) added += run.Text;
            if (run.Kind != PieceKind.Plain || isBridge) continue;
            Flush();
            joined.Add(run);
        }

        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0) joined.Add(new TextPiece(PieceKind.Removed, removed));
            if (added.Length > 0) joined.Add(new TextPiece(PieceKind.Added, added));
            (removed, added) = ("", "");
        }
    }

    private static string Compared(string text) => text.Length > LongestCompared ? text[..Boundary(text, LongestCompared)] : text;

    private static void Show(List<TextPiece> pieces, TextPiece run, int longestChange, bool isFirst, bool isLast)
    {
        var text = run.Text;
        var (head, tail) = run.Kind == PieceKind.Plain ? (isFirst ? 0 : Context, isLast ? 0 : Context) : (longestChange, 0);
        if (text.Length <= head + tail + Context)
        {
            PageText.Note(pieces, run.Kind, text);
            return;
        }

        if (head > 0) PageText.Note(pieces, run.Kind, text[..Boundary(text, head)]);
        pieces.Add(PageText.LeftOut(text.Length - head - tail, run.Kind == PieceKind.Plain ? "characters as before" : "more characters"));
        if (tail > 0) PageText.Note(pieces, run.Kind, text[Boundary(text, text.Length - tail)..]);
    }

    /// <summary>Not between the halves of a character.</summary>
    private static int Boundary(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
