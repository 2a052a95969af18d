using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Characters that are never printed: they control the terminal, reorder text, or hide some. Pure.</summary>
internal static class InvisibleText
{
    /// <summary>Inclusive ranges, ascending.</summary>
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0000, 0x001F), // C0 controls
        (0x007F, 0x009F), // delete, C1 controls
        (0x00AD, 0x00AD), // soft hyphen
        (0x034F, 0x034F), // combining grapheme joiner
        (0x061C, 0x061C), // Arabic letter mark
        (0x115F, 0x1160), // Hangul fillers
        (0x17B4, 0x17B5), // Khmer inherent vowels
        (0x180B, 0x180F), // Mongolian selectors and separator
        (0x200B, 0x200F), // zero-width space, joiners, direction marks
        (0x2028, 0x202E), // line and paragraph separator, embeddings and overrides
        (0x2060, 0x206F), // word joiner, invisible operators, isolates
        (0x3164, 0x3164), // Hangul filler
        (0xFE00, 0xFE0E), // variation selectors, but not FE0F, which asks for an emoji
        (0xFEFF, 0xFEFF), // byte order mark
        (0xFFA0, 0xFFA0), // halfwidth Hangul filler
        (0xFFF0, 0xFFFB), // unassigned specials, interlinear annotation
        (0x1BCA0, 0x1BCA3), // shorthand format controls
        (0x1D173, 0x1D17A), // musical format controls
        (0xE0000, 0xE0FFF), // tags and further variation selectors, used to smuggle text
    ];

    public static bool Contains(Rune rune)
    {
        foreach (var (first, last) in Ranges)
        {
            if (rune.Value <= last)
                return rune.Value >= first;
        }

        return false;
    }
}
