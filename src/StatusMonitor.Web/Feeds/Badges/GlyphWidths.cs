namespace StatusMonitor.Web.Feeds.Badges;

/// <summary>How wide text is at 11 pixels, closely enough that a viewer's font need hardly be stretched. Pure.</summary>
internal static class GlyphWidths
{
    private const string Narrow = "iIjlftr.,:;'!|()[]{}/\\-· ";
    private const string Wide = "mwMWGOQ%@&—…";

    public static int Of(string text) => (int)Math.Ceiling(text.EnumerateRunes().Sum(rune => Of(rune.Value)));

    private static double Of(int rune) => rune switch
    {
        >= 0x1100 => 11,
        _ when Narrow.Contains((char)rune, StringComparison.Ordinal) => 4.2,
        _ when Wide.Contains((char)rune, StringComparison.Ordinal) => 9.6,
        >= 'A' and <= 'Z' => 7.8,
        _ => 6.8,
    };
}
