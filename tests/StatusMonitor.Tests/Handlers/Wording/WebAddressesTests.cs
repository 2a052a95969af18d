using StatusMonitor.Handlers.Wording;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Wording;

public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("see https://a.example/b.", "see {https://a.example/b}.")]
    [InlineData("(https://a.example/b_(c)?d=e&f=g#h)", "({https://a.example/b_(c)?d=e&f=g#h})")]
    [InlineData("HTTP://A.EXAMPLE and http://b.example", "{HTTP://A.EXAMPLE} and {http://b.example}")]
    [InlineData("https://a.example/|https://b.example/", "{https://a.example/}|{https://b.example/}")]
    [InlineData("<https://a.example|x>", "<{https://a.example}|x>")]
    [InlineData("https:// xhttps://a.example ftp://b.example", "https:// xhttps://a.example ftp://b.example")]
    [InlineData("https://a.example/((((", "{https://a.example/}((((")]
    [InlineData("", "")]
    public void Addresses_are_found_whole_and_nothing_is_lost(string text, string mapped) =>
        Assert.Equal(mapped, WebAddresses.Map(text, plain => plain, address => $"{{{address}}}"));
}
