using System.Globalization;

namespace StatusMonitor.Polling.Http;

/// <summary>Text of strangers, made fit for one line of a log: no control characters, and short.</summary>
internal static class OneLine
{
    private const int Longest = 200;

    /// <summary>The text without control, format and line characters, at most 200 characters long.</summary>
    public static string Of(string text)
    {
        var kept = new char[Math.Min(text.Length, Longest)];
        var count = 0;
        foreach (var letter in text)
        {
            if (count == kept.Length)
                break;
            if (!IsHidden(letter))
                kept[count++] = letter;
        }
        if (count > 0 && char.IsHighSurrogate(kept[count - 1]))
            count--;
        return new string(kept, 0, count);
    }

    /// <summary>An address without its query, which may hold a secret.</summary>
    public static string Of(Uri address) =>
        Of(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));

    // Format characters turn the reading direction; the two separators break lines.
    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
