using System.Text;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Console;

/// <summary>
/// Lays an event out: time, page and subject at the left, its state at the right, its text below. Lines end in LF. Pure.
/// </summary>
internal static class EventLayout
{
    private const int Indent = 4;

    /// <summary>Least cells between subject and state.</summary>
    private const int Gap = 2;

    /// <summary>Least cells for the subject beside its state before the state gets a line of its own.</summary>
    private const int LeastSubject = 24;

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
        var state = CellsOf(news.State);
        var indent = width >= 2 * time.Length ? time.Length : Indent;
        var (first, isBeside) = FirstLine(subject, width - time.Length, state);
        var page = Math.Min(news.Page.Length, first.Length);
        text.Append(Ansi.Paint(time, Tone.Quiet, style))
            .Append(Ansi.Paint(first[..page], Tone.Strong, style)).Append(first, page, first.Length - page);
        if (isBeside)
            AppendState(text, news.State, style, width is { } all ? all - time.Length - TextWidth.Of(first) - state : Gap);
        if (subject[first.Length..].TrimStart() is { Length: > 0 } rest)
        {
            foreach (var line in TextWrap.Wrap(rest, width.GetValueOrDefault() - indent))
                text.Append('\n').Append(' ', indent).Append(line);
        }

        if (!isBeside)
            AppendBelow(text, news.State, style, width.GetValueOrDefault(), state);
        text.Append('\n');
    }

    /// <summary>What of the subject stands in the first line, and whether the state has room beside it: there the eye finds it.</summary>
    private static (string Text, bool IsBeside) FirstLine(string subject, int? room, int state)
    {
        if (room is not { } cells || state == 0)
            return (room is { } alone ? TextWrap.Wrap(subject, alone).First() : subject, true);
        var beside = cells - state - Gap;
        if (beside >= LeastSubject || TextWidth.Of(subject) <= beside)
            return (TextWrap.Wrap(subject, beside).First(), true);
        return (TextWrap.Wrap(subject, cells).First(), false);
    }

    private static int CellsOf(IReadOnlyList<TonedText> state) =>
        state.Count == 0 ? 0 : state.Sum(part => TextWidth.Of(part.Text)) + 3 * (state.Count - 1);

    private static void AppendState(StringBuilder text, IReadOnlyList<TonedText> state, ConsoleStyle style, int space)
    {
        if (state.Count > 0)
            text.Append(' ', space).AppendJoin(" · ", state.Select(part => Ansi.Paint(part.Text, part.Tone, style)));
    }

    /// <summary>The state on a line of its own, at the right; part by part where it is too long for that.</summary>
    private static void AppendBelow(StringBuilder text, IReadOnlyList<TonedText> state, ConsoleStyle style, int width, int cells)
    {
        if (cells <= width - Indent)
        {
            AppendState(text.Append('\n'), state, style, width - cells);
            return;
        }

        foreach (var (piece, tone) in state.SelectMany(part => TextWrap.Wrap(part.Text, width - Indent).Select(piece => (piece, part.Tone))))
            text.Append('\n').Append(' ', Indent).Append(Ansi.Paint(piece, tone, style));
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
