using System.Globalization;
using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Cuts texts between two characters as people see them, by the measure of whoever limits them. Pure.</summary>
internal static class TextCut
{
    private const string Ellipsis = "…";

    /// <summary>What a piece of text takes as UTF-16 units.</summary>
    public static int Utf16(ReadOnlySpan<char> text) => text.Length;

    /// <summary>What a piece of text takes as bytes of UTF-8.</summary>
    public static int Utf8(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The text, or as much of it as fits with "…" behind it.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="limit">The most it may take.</param>
    /// <param name="cost">What one character as people see it takes, escapes included; additive.</param>
    public static string To(string text, int limit, TextCost cost)
    {
        if (limit <= 0)
            return "";
        var (kept, left, room) = (0, limit, limit - cost(Ellipsis));
        for (var at = 0; at < text.Length;)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            left -= cost(text.AsSpan(at, next - at));
            if (left < 0)
                return room < 0 ? "" : string.Concat(text.AsSpan(0, kept).TrimEnd(), Ellipsis);
            if (limit - left <= room)
                kept = next;
            at = next;
        }

        return text;
    }

    /// <summary>As <see cref="To(string, int, TextCost)"/>, in UTF-16 units.</summary>
    public static string To(string text, int limit) => To(text, limit, Utf16);
}

/// <summary>What a piece of text takes of a limit.</summary>
internal delegate int TextCost(ReadOnlySpan<char> text);
