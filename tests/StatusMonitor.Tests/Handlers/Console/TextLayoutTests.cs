using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Console;

public sealed class TextLayoutTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("障害", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("한국어", 6)]
    [InlineData("– …", 3)]
    public void Width_is_counted_in_cells(string text, int cells) => Assert.Equal(cells, TextWidth.Of(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a abcdefghij", 4, "a|abcd|efgh|ij")]
    [InlineData("障害障害", 5, "障害|障害")]
    [InlineData("", 5, "")]
    public void Lines_break_at_spaces_or_where_they_must(string line, int width, string pieces) =>
        Assert.Equal(pieces.Split('|'), TextWrap.Wrap(line, width));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59, "59s")]
    [InlineData(3_599, "59m")]
    [InlineData(7_500, "2h 5m")]
    [InlineData(90_000, "1d 1h")]
    [InlineData(-5, "0s")]
    public void Durations_show_their_two_largest_units(int seconds, string text) =>
        Assert.Equal(text, TimeText.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Times_are_shown_in_utc_whatever_their_offset() =>
        Assert.Equal("2026-11-03 14:32:10Z", TimeText.Of(SomeNews.Now.ToOffset(TimeSpan.FromHours(-7))));
}
