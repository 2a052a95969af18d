using System.Globalization;

namespace StatusMonitor.Handlers.Console;

/// <summary>Breaks clean lines at spaces to fit a width in cells; a longer word is broken where it must be. Pure.</summary>
internal static class TextWrap
{
    /// <summary>The line in pieces of at most <paramref name="width"/> cells; a blank line stays one blank line.</summary>
    public static IEnumerable<string> Wrap(string line, int width)
    {
        var start = 0;
        while (start < line.Length)
        {
            var end = NextBreak(line, start, width, out var next);
            yield return line[start..end].TrimEnd();
            start = next;
        }

        if (line.Length == 0)
            yield return "";
    }

    private static int NextBreak(string line, int start, int width, out int next)
    {
        var (at, cells, space) = (start, 0, -1);
        while (at < line.Length)
        {
            var length = StringInfo.GetNextTextElementLength(line, at);
            var element = line.AsSpan(at, length);
            cells += TextWidth.OfElement(element);
            if (element is " ")
                space = at;
            else if (cells > width && at > start)
                break;
            at += length;
        }

        if (at >= line.Length)
            return next = line.Length;
        if (space <= start)
            return next = at;
        next = space + 1;
        return space;
    }
}
