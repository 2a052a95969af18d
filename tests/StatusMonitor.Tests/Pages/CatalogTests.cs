using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Pages;

public class CatalogTests
{
    [Fact]
    public void The_catalog_knows_its_services_by_id_alias_and_address()
    {
        Assert.True(Catalog.BuiltIn.Entries.Count >= 40);
        Assert.Equal("anthropic", Catalog.BuiltIn.Find("Claude")?.Id);
        Assert.Equal("github", Catalog.BuiltIn.Find("gh")?.Id);
        Assert.Equal("https://status.openai.com", Catalog.BuiltIn.Find("openai")?.Url.OriginalString);
        Assert.Equal("openai", Catalog.BuiltIn.Find(new Uri("https://STATUS.openai.com/"))?.Id);
        Assert.Null(Catalog.BuiltIn.Find("nosuchservice"));
    }

    [Fact]
    public void Every_entry_is_an_https_address_with_a_key_that_can_be_typed() =>
        Assert.All(Catalog.BuiltIn.Entries, entry =>
        {
            Assert.Equal("https", entry.Url.Scheme);
            Assert.Equal("", entry.Url.Query);
            Assert.All((string[])[entry.Id, .. entry.Aliases], word => Assert.Equal(PageKeys.Slug(word), word));
            Assert.Equal(entry.Name.Trim(), entry.Name);
            Assert.Matches("^[a-z]+$", entry.Category);
        });

    [Fact]
    public void The_file_is_in_the_order_of_ids() =>
        Assert.Equal(Catalog.BuiltIn.Entries.Select(entry => entry.Id).Order(StringComparer.Ordinal), Catalog.BuiltIn.Entries.Select(entry => entry.Id));

    [Theory]
    [InlineData("a\tA\thttps://a.example\tother\tx\nb\tB\thttps://b.example\tother\tx")]
    [InlineData("a\tA\thttps://a.example\tother\nA\tB\thttps://b.example\tother")]
    [InlineData("a\tA\thttps://a.example\tother\nb\tB\thttps://a.example/\tother")]
    [InlineData("a\tA\tno address\tother")]
    [InlineData("a\tA\thttps://a.example")]
    [InlineData("a\tA\thttps://a.example\tother\tx\ty")]
    public void A_list_with_twins_or_gaps_is_refused(string lines) =>
        Assert.Throws<FormatException>(() => Catalog.Read(new StringReader("headings\n" + lines)));

    [Fact]
    public void A_line_without_aliases_may_end_early() =>
        Assert.Empty(Assert.Single(Catalog.Read(new StringReader("headings\na\tA\thttps://a.example\tother")).Entries).Aliases);

    [Theory]
    [InlineData("openai", "openai")]
    [InlineData("chatgpt", "openai")]
    [InlineData("githu", "github")]
    [InlineData("hub", "hubspot docker github")]
    [InlineData("githbu", "github")]
    [InlineData("zzzqqq", "")]
    public void A_search_finds_words_parts_of_words_and_slips(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Catalog.BuiltIn.Search(text).Select(entry => entry.Id)));

    [Fact]
    public void A_search_finds_a_whole_category_and_for_nothing_everything()
    {
        Assert.Contains("stripe", Catalog.BuiltIn.Search("payments").Select(entry => entry.Id));
        Assert.Equal(Catalog.BuiltIn.Entries, Catalog.BuiltIn.Search(" "));
    }
}
