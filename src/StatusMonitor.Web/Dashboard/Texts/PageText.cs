using System.Text;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>What pages write, taken apart for HTML: links, line ends, and control characters that are named instead of obeyed. Pure.</summary>
internal static class PageText
{
    /// <summary>UTF-16 units shown of one text; real ones stay below 20,000, and the API has the rest.</summary>
    public const int Longest = 32_000;

    /// <summary>UTF-16 units of names and other single lines.</summary>
    private const int LongestLine = 300;

    /// <summary>A text as it is read: HTML fragments become text, and so do their entities.</summary>
    public static string Read(string? body) => HtmlFragment.ToText(body ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>A text in pieces. What is beyond so many UTF-16 units is left out, and said to be.</summary>
    public static IReadOnlyList<TextPiece> Of(string? body, int longest = Longest)
    {
        var text = Read(body);
        var shown = text.Length > longest ? TerminalText.Cut(text, longest) : text;
        List<TextPiece> pieces = [];
        // The mapped text is not used: the walk finds the addresses, in order.
        WebAddresses.Map(shown, plain => Note(pieces, PieceKind.Plain, plain), address => Note(pieces, PieceKind.Link, address));
        if (shown.Length < text.Length) pieces.Add(LeftOut(text.Length - shown.Length, "more characters"));
        return pieces;
    }

    /// <summary>A name or another single line, clean and not endless.</summary>
    public static string Line(string? text) => TerminalText.Clean(text, LongestLine);

    /// <summary>That something was left out, and how much.</summary>
    public static TextPiece LeftOut(int count, string what) =>
        new(PieceKind.LeftOut, string.Create(null, $"{count:N0} {what}"));

    /// <summary>Adds a piece, with the control characters in it named.</summary>
    public static string Note(List<TextPiece> pieces, PieceKind kind, string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsControl(rune))
            {
                plain.Append(rune);
                continue;
            }

            Flush(pieces, kind, plain);
            pieces.Add(new TextPiece(PieceKind.Control, $"U+{rune.Value:X4}"));
        }

        Flush(pieces, kind, plain);
        return "";
    }

    private static void Flush(List<TextPiece> pieces, PieceKind kind, StringBuilder text)
    {
        if (text.Length > 0) pieces.Add(new TextPiece(kind, text.ToString()));
        text.Clear();
    }

    /// <summary>Controls, and marks that turn, override or isolate the direction. Joiners stay: emoji and scripts need them.</summary>
    private static bool IsControl(Rune rune) => rune.Value is
        (< 0x20 and not ('\n' or '\t')) or (>= 0x7F and <= 0x9F)
        or 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or (>= 0xE0000 and <= 0xE007F);
}
