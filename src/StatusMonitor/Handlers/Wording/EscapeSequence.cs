namespace StatusMonitor.Handlers.Wording;

/// <summary>Finds terminal control sequences (ECMA-48), so that nothing of them is left as litter. Pure.</summary>
internal static class EscapeSequence
{
    private const char Escape = '\u001b';
    private const char StringTerminator = '\u009c';

    /// <summary>How many characters of a sequence begin here; 0 when none does.</summary>
    public static int LengthAt(string line, int at) => line[at] switch
    {
        Escape => AfterEscape(line, at + 1) - at,
        '\u009b' => AfterControl(line, at + 1) - at,
        '\u0090' or '\u0098' or '\u009d' or '\u009e' or '\u009f' => AfterString(line, at + 1) - at,
        _ => 0,
    };

    private static int AfterEscape(string line, int at)
    {
        if (at >= line.Length)
            return at;
        return line[at] switch
        {
            '[' => AfterControl(line, at + 1),
            ']' or 'P' or 'X' or '^' or '_' => AfterString(line, at + 1),
            >= ' ' and <= '/' => AfterIntermediates(line, at),
            > '/' and <= '~' => at + 1,
            _ => at,
        };
    }

    /// <summary>Parameters, intermediates, and one final character. A broken sequence ends where it breaks.</summary>
    private static int AfterControl(string line, int at)
    {
        while (at < line.Length && line[at] is >= ' ' and <= '?')
            at++;
        return at < line.Length && line[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    private static int AfterIntermediates(string line, int at)
    {
        while (at < line.Length && line[at] is >= ' ' and <= '/')
            at++;
        return at < line.Length && line[at] is >= '0' and <= '~' ? at + 1 : at;
    }

    /// <summary>
    /// A title, a link, a device string: up to its terminator. Without one only the introducer is taken, or a page
    /// could make the rest of its text disappear.
    /// </summary>
    private static int AfterString(string line, int at)
    {
        for (var end = at; end < line.Length; end++)
        {
            if (line[end] is '\a' or StringTerminator)
                return end + 1;
            if (line[end] == Escape && end + 1 < line.Length && line[end + 1] == '\\')
                return end + 2;
        }

        return at;
    }
}
