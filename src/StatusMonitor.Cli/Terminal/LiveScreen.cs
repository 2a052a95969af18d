using System.Text;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Terminal;

/// <summary>
/// A terminal with a live footer below what is printed: erased before each text and drawn again after it, in one
/// write, so that nothing flickers. Texts end in a line feed. Thread-safe. Failures to write come out as they are.
/// </summary>
/// <param name="terminal">Takes text and codes; not disposed.</param>
/// <param name="footer">The lines to show now, clean, uncut and uncoloured.</param>
/// <param name="size">Cells of a line and lines of the window, now.</param>
/// <param name="color">Whether the footer is painted quiet.</param>
internal sealed class LiveScreen(
    TextWriter terminal, Func<IReadOnlyList<string>> footer, Func<(int Width, int Height)> size, bool color) : TextWriter
{
    private readonly Lock _gate = new();
    private IReadOnlyList<string> _drawn = [];
    private bool _isEnded;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_gate)
        {
            Erase();
            terminal.Write(buffer);
            Draw(Fitting());
        }
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Draws the footer again if it has changed.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            var lines = Fitting();
            if (_isEnded || lines.SequenceEqual(_drawn)) return;
            Erase();
            Draw(lines);
        }
    }

    /// <summary>Lets something else write to the same terminal.</summary>
    public void Beside(Action write)
    {
        lock (_gate)
        {
            Erase();
            terminal.Flush();
            write();
            Draw(Fitting());
        }
    }

    /// <summary>Takes the footer away for good.</summary>
    public void End()
    {
        lock (_gate)
        {
            Erase();
            _isEnded = true;
            terminal.Flush();
        }
    }

    private List<string> Fitting()
    {
        var (width, height) = size();
        // The last cell stays free: terminals differ about what happens in it.
        return [.. footer().Take(Math.Max(1, height - 1)).Select(line => Fit(line, width - 1))];
    }

    private static string Fit(string line, int width)
    {
        if (width < 2) return "";
        return TextWidth.Of(line) <= width ? line : TextWrap.Wrap(line, width - 1).First() + "…";
    }

    /// <summary>The cursor stands behind the last line. A window made narrower has folded the lines that no longer fit.</summary>
    private void Erase()
    {
        if (_drawn.Count == 0) return;
        var width = Math.Max(1, size().Width);
        var rows = _drawn.Sum(line => Math.Max(1, (TextWidth.Of(line) + width - 1) / width));
        terminal.Write('\r');
        if (rows > 1) terminal.Write(string.Create(null, $"\u001b[{rows - 1}A"));
        terminal.Write("\u001b[J");
        _drawn = [];
    }

    private void Draw(IReadOnlyList<string> lines)
    {
        if (!_isEnded)
        {
            var style = new ConsoleStyle(color);
            terminal.Write(string.Join('\n', lines.Select(line => Ansi.Paint(line, Tone.Quiet, style))));
            _drawn = lines;
        }

        terminal.Flush();
    }
}
