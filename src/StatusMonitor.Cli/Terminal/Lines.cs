using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Terminal;

/// <summary>Lines for people, folded at spaces to a terminal's width. What is given must be clean already.</summary>
internal static class Lines
{
    private const int Indent = 4;
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>A line; what does not fit follows indented.</summary>
    public static void Write(TextWriter output, string line, ConsoleStyle style, Tone tone = Tone.Plain) =>
        WriteAt(output, line, 0, style, tone);

    /// <summary>A line below another.</summary>
    public static void WriteBelow(TextWriter output, string line, ConsoleStyle style, Tone tone = Tone.Plain) =>
        WriteAt(output, line, Indent, style, tone);

    private static void WriteAt(TextWriter output, string line, int indent, ConsoleStyle style, Tone tone)
    {
        var width = style.Width is { } cells and >= Narrowest ? Math.Min(cells, Widest) : int.MaxValue;
        var first = TextWrap.Wrap(line, width - indent).First();
        output.WriteLine(new string(' ', indent) + Ansi.Paint(first, tone, style));
        foreach (var piece in TextWrap.Wrap(line[first.Length..].TrimStart(), width - Indent).Where(piece => piece.Length > 0))
            output.WriteLine(new string(' ', Indent) + Ansi.Paint(piece, tone, style));
    }
}
