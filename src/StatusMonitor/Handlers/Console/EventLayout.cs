using System.Text;

namespace StatusMonitor.Handlers.Console;

/// <summary>
/// Lays an event out: time, page and subject at the left, its state at the right, its text below. Lines end in LF. Pure.
/// </summary>
internal static class EventLayout
{
    private const int Indent = 4;

    /// <summary>Beyond this the eye loses the line between what is left and what is right.</summary>
    private const int Widest = 120;

    /// <summary>Below this there is no point in aligning or wrapping.</summary>
    private const int Narrowest = 40;

    public static string Render(EventDescription news, ConsoleStyle style)
    {
        int? width = style.Width is { } cells and >= Narrowest ? Math.Min(cells, Widest) : null;
        var text = new StringBuilder();
        AppendHead(text, news, style, width);
        foreach (var line in news.Body)
            AppendBody(text, line, style, width);
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, EventDescription news, ConsoleStyle style, int? width)
    {
        var time = $"[{TimeText.Of(news.At)}] ";
        var subject = string.Join(" · ", [news.Page, .. news.Subject]);
        var indent = width >= 2 * time.Length ? time.Length : Indent;
        var lines = HeadLines(subject, time.Length, indent, width).ToList();
        var page = Math.Min(news.Page.Length, lines[0].Length);
        text.Append(Ansi.Paint(time, Tone.Quiet, style))
            .Append(Ansi.Paint(lines[0][..page], Tone.Strong, style)).Append(lines[0], page, lines[0].Length - page);
        foreach (var line in lines.Skip(1))
            text.Append('\n').Append(' ', indent).Append(line);
        var used = TextWidth.Of(lines[^1]) + (lines.Count == 1 ? time.Length : indent);
        AppendState(text, news.State, style, width, used);
    }

    private static IEnumerable<string> HeadLines(string subject, int timeLength, int indent, int? width)
    {
        if (width is not { } cells)
            return [subject];
        if (indent == timeLength)
            return TextWrap.Wrap(subject, cells - indent);
        var first = TextWrap.Wrap(subject, cells - timeLength).First();
        var rest = subject[first.Length..].TrimStart();
        return rest.Length == 0 ? [first] : [first, .. TextWrap.Wrap(rest, cells - indent)];
    }

    /// <summary>At the right edge of the last line, or of one of its own where it does not fit.</summary>
    private static void AppendState(StringBuilder text, IReadOnlyList<TonedText> state, ConsoleStyle style, int? width, int used)
    {
        if (state.Count > 0)
        {
            var cells = state.Sum(part => TextWidth.Of(part.Text)) + 3 * (state.Count - 1);
            var space = width is { } all ? all - used - cells : 2;
            if (space < 2)
            {
                text.Append('\n');
                space = Math.Max(Indent, width.GetValueOrDefault() - cells);
            }

            text.Append(' ', space);
            text.AppendJoin(" · ", state.Select(part => Ansi.Paint(part.Text, part.Tone, style)));
        }

        text.Append('\n');
    }

    private static void AppendBody(StringBuilder text, TonedText line, ConsoleStyle style, int? width)
    {
        var pieces = width is { } cells ? TextWrap.Wrap(line.Text, cells - Indent) : [line.Text];
        foreach (var piece in pieces)
        {
            if (piece.Length > 0)
                text.Append(' ', Indent).Append(Ansi.Paint(piece, line.Tone, style));
            text.Append('\n');
        }
    }
}
