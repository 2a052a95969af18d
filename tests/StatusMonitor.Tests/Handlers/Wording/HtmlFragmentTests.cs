using StatusMonitor.Handlers.Wording;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Wording;

public sealed class HtmlFragmentTests
{
    [Theory]
    [InlineData("plain\ntext", "plain\ntext")]
    [InlineData("**Markdown** [link](https://a.example)", "**Markdown** [link](https://a.example)")]
    [InlineData("List<Customer> where a < b", "List<Customer> where a < b")]
    [InlineData("one<br>two<br />\nthree", "one\ntwo\nthree")]
    [InlineData("<p>one</p>\n\n<p class=\"x\">two</p>", "one\n\ntwo")]
    [InlineData("<ul><li>one</li><li>two</li></ul>after", "- one\n- two\n\nafter")]
    [InlineData("<strong>bold</strong> <SPAN style='x'>text</SPAN>", "bold text")]
    [InlineData("Fish &amp; chips &#8211; &lt;b&gt;", "Fish & chips – <b>")]
    public void Fragments_become_text(string html, string text) => Assert.Equal(text, HtmlFragment.ToText(html));

    [Theory]
    [InlineData("<a href=\"https://a.example/?x=1&amp;y=2\">here</a>.", "here (https://a.example/?x=1&y=2).")]
    [InlineData("<a class=b href='https://a.example'>https://a.example</a>", "https://a.example")]
    [InlineData("<a href=https://a.example></a>", "https://a.example")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>", "here")]
    [InlineData("<a href=\"https://a.example\">never closed", "never closed")]
    [InlineData("</a>stray", "stray")]
    public void Links_show_where_they_lead(string html, string text) => Assert.Equal(text, HtmlFragment.ToText(html));

    [Fact]
    public void An_escape_hidden_in_an_entity_does_not_reach_the_terminal() =>
        Assert.Equal(["ab"], BodyText.Lines("a&#27;[31m&#x202e;b", null));

    [Fact]
    public void A_long_text_is_cut_and_says_where_all_of_it_is()
    {
        var lines = BodyText.Lines(string.Join('\n', Enumerable.Repeat(new string('x', 99), 60)), "https://a.example/i1").ToList();
        Assert.Equal("… https://a.example/i1", lines[^1]);
        Assert.InRange(lines.Sum(line => line.Length + 1), 3_900, 4_100);
    }

    [Fact]
    public void A_single_endless_line_is_cut_between_characters()
    {
        var lines = BodyText.Lines(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 10_000)), "https://a.example/i1").ToList();
        Assert.EndsWith("👨‍👩‍👧…", lines[0], StringComparison.Ordinal);
        Assert.Equal(["… https://a.example/i1"], lines[1..]);
    }

    [Fact]
    public void A_text_of_exactly_the_limit_is_not_cut() =>
        Assert.Equal([new string('x', BodyText.Longest)], BodyText.Lines(new string('x', BodyText.Longest), "https://a.example/i1"));
}
