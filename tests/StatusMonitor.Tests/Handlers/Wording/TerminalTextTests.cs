using CsCheck;
using StatusMonitor.Handlers.Wording;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Wording;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a\u001b[31mb\u001b[0mc", "abc")]
    [InlineData("a\u001b[2J\u001b[1;1Hb", "ab")]
    [InlineData("a\u001b]0;owned\ab", "ab")]
    [InlineData("\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\", "link")]
    [InlineData("a\u001bP1;2|x\u001b\\b", "ab")]
    [InlineData("a\u009b31mb\u009d0;t\u009cc", "abc")]
    [InlineData("a\u001b(Bb\u001bMc\u001b", "abc")]
    [InlineData("a\u001b]0;never closed", "a0;never closed")]
    [InlineData("a\u001b[31", "a")]
    public void Escape_sequences_leave_nothing_behind(string hostile, string clean) => Assert.Equal(clean, TerminalText.Clean(hostile));

    [Theory]
    [InlineData("a\0b\ac\bd\u007fe\u0085f", "abcde f")]
    [InlineData("a\tb\r\nc\rd\u2028e", "a b c d e")]
    [InlineData("a\u202eb\u2066c\u2069d\u200ee\u200ff\u061cg", "abcdefg")]
    [InlineData("a\u200bb\ufeffc\u2060d\u00ade\u3164f", "abcdef")]
    [InlineData("pay\u200dpal", "paypal")]
    [InlineData("x\U000e0041\U000e0042y", "xy")]
    [InlineData("a\u00a0\u3000b", "a b")]
    public void What_controls_reorders_or_hides_is_removed(string hostile, string clean) => Assert.Equal(clean, TerminalText.Clean(hostile));

    [Theory]
    [InlineData("Störung à la carte – 100 %")]
    [InlineData("障害が発生しています")]
    [InlineData("تعطل جزئي")]
    [InlineData("👨‍👩‍👧 ❤️ 🇩🇪 می‌خواهم")]
    [InlineData("e\u0301 n\u0303")]
    public void Honest_text_of_any_script_stays(string text) => Assert.Equal(text, TerminalText.Clean(text));

    // No attribute can hold half a character, hence not a line of the theory above.
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\ufffdb\ufffdc", TerminalText.Clean("a\ud800b\udc00c"));

    [Fact]
    public void Marks_cannot_climb_over_other_lines() =>
        Assert.Equal("a\u0301\u0301\u0301\u0301b", TerminalText.Clean("a" + new string('\u0301', 1_000) + "b"));

    [Fact]
    public void A_megabyte_is_cut() => Assert.Equal(new string('x', 99) + "…", TerminalText.Clean(new string('x', 1_000_000), 100));

    [Fact]
    public void A_cut_never_splits_what_people_see_as_one_character() => Assert.Equal("a…", TerminalText.Cut("a👨‍👩‍👧bc", 6));

    [Fact]
    public void Blank_lines_stay_and_line_ends_are_one() => Assert.Equal(["a", "", "b", "c"], TerminalText.CleanLines("a \r\n\nb\rc"));

    [Fact]
    public void No_text_at_all_gets_a_control_character_through() =>
        Gen.Char.Array[0, 40].Select(chars => new string(chars)).Sample(text =>
            TerminalText.Clean(text).All(c => !char.IsControl(c) && !InvisibleText.Contains(new System.Text.Rune(char.IsSurrogate(c) || c is '\u200c' or '\u200d' ? 'x' : c))));
}
