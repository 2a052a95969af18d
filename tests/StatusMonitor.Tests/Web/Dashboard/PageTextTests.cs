using StatusMonitor.Web.Dashboard.Texts;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class PageTextTests
{
    [Fact]
    public void Addresses_of_the_web_are_links_and_nothing_else_is()
    {
        var pieces = PageText.Of("See https://a.example/x?y=1. Or javascript:alert(1) or data:text/html,x or mailto:a@b.example");
        Assert.Equal(["https://a.example/x?y=1"], pieces.Where(piece => piece.Kind == PieceKind.Link).Select(piece => piece.Text));
    }

    [Fact]
    public void Marks_that_turn_text_around_are_named_and_not_obeyed()
    {
        var pieces = PageText.Of("photo \u202Egpj.exe\u202C \u2066x\u2069 \u0007");
        Assert.DoesNotContain(pieces, piece => piece.Text.AsSpan().IndexOfAny('\u202E', '\u2066', '\u0007') >= 0);
        Assert.Equal(["U+202E", "U+202C", "U+2066", "U+2069", "U+0007"], pieces.Where(piece => piece.Kind == PieceKind.Control).Select(piece => piece.Text));
    }

    [Fact]
    public void Emoji_made_of_several_stay_whole() =>
        Assert.Equal("👩\u200D🚒", Assert.Single(PageText.Of("👩\u200D🚒")).Text);

    [Fact]
    public void Line_ends_stay() => Assert.Equal("a\nb\n\nc", Assert.Single(PageText.Of("a\r\nb<br><br>c")).Text);

    [Fact]
    public void A_text_of_a_megabyte_is_cut_and_says_how_much_is_left_out()
    {
        var pieces = PageText.Of(new string('x', 1_000_000));
        Assert.True(pieces.Sum(piece => piece.Text.Length) < PageText.Longest + 100);
        Assert.Contains("968,", pieces[^1].Text, StringComparison.Ordinal);
    }
}
