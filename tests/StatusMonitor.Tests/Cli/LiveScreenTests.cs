using StatusMonitor.Cli.Terminal;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>A terminal of few codes is enough to see what a person would.</summary>
public sealed class LiveScreenTests : IDisposable
{
    private readonly TerminalDouble _terminal = new();
    private readonly LiveScreen _screen;
    private string[] _footer = ["one", "two"];
    private (int Width, int Height) _size = (40, 20);

    public LiveScreenTests() => _screen = new LiveScreen(_terminal, () => _footer, () => _size, color: false);

    public void Dispose()
    {
        _screen.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void What_is_printed_stands_above_the_footer()
    {
        _screen.Refresh();
        Assert.Equal("one\ntwo", _terminal.Shown);
        _screen.Write("event A\n    its text\n");
        _screen.Write("event B\n");
        Assert.Equal("event A\n    its text\nevent B\none\ntwo", _terminal.Shown);
    }

    [Fact]
    public void A_shorter_footer_leaves_nothing_behind()
    {
        _screen.Write("event\n");
        _footer = ["1"];
        _screen.Refresh();
        Assert.Equal("event\n1", _terminal.Shown);
    }

    [Fact]
    public void An_unchanged_footer_is_not_drawn_again()
    {
        _screen.Refresh();
        var written = _terminal.Written;
        _screen.Refresh();
        Assert.Equal(written, _terminal.Written);
    }

    [Fact]
    public void Each_text_comes_with_its_footer_in_one_flush()
    {
        _screen.Refresh();
        var flushes = _terminal.Flushes;
        _screen.Write("event\n");
        Assert.Equal(flushes + 1, _terminal.Flushes);
    }

    [Fact]
    public void What_others_write_to_the_terminal_stands_above_the_footer_too()
    {
        _screen.Refresh();
        _screen.Beside(() => _terminal.Write("warn: a log\n"));
        Assert.Equal("warn: a log\none\ntwo", _terminal.Shown);
    }

    [Fact]
    public void A_long_line_is_cut_so_that_it_does_not_fold()
    {
        _footer = ["one two three four five six seven eight nine ten eleven"];
        _screen.Refresh();
        Assert.Equal("one two three four five six seven…", _terminal.Shown);
    }

    [Fact]
    public void A_low_window_shows_only_what_fits()
    {
        _footer = ["1", "2", "3", "4"];
        _size = (40, 3);
        _screen.Refresh();
        Assert.Equal("1\n2", _terminal.Shown);
    }

    [Fact]
    public void A_window_made_narrower_has_folded_lines_and_all_of_them_go()
    {
        _footer = ["0123456789", "x"];
        _screen.Write("event\n");
        _terminal.Fold(at: 5);
        _size = (5, 20);
        _footer = ["y"];
        _screen.Refresh();
        Assert.Equal("event\ny", _terminal.Shown);
    }

    [Fact]
    public void At_the_end_it_is_gone_and_does_not_come_back()
    {
        _screen.Write("event\n");
        _screen.End();
        Assert.Equal("event\n", _terminal.Shown);
        _screen.Refresh();
        _screen.Write("last\n");
        Assert.Equal("event\nlast\n", _terminal.Shown);
    }
}
