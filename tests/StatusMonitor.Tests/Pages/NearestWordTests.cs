using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Pages;

public class NearestWordTests
{
    [Theory]
    [InlineData("wacth", "watch")]
    [InlineData("histroy", "history")]
    [InlineData("HISTORY", "history")]
    [InlineData("hist", "history")]
    [InlineData("chek", "check")]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("completely", null)]
    public void Few_slips_and_beginnings_are_understood(string typed, string? word) =>
        Assert.Equal(word, NearestWord.Find(typed, ["watch", "check", "history"]));

    [Fact]
    public void A_very_long_word_is_not_looked_at() => Assert.Null(NearestWord.Find(new string('a', 100_000), [new string('a', 100_001)]));
}
