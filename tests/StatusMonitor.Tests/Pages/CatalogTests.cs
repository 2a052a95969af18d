using StatusMonitor.Hosting;
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
            Assert.True(entry.Sure is null or "high" or "medium" or "low");
        });

    [Fact]
    public void The_file_is_in_the_order_of_ids() =>
        Assert.Equal(Catalog.BuiltIn.Entries.Select(entry => entry.Id).Order(StringComparer.Ordinal), Catalog.BuiltIn.Entries.Select(entry => entry.Id));

    [Theory]
    [InlineData("a\tA\thttps://a.example\tother\tx\nb\tB\thttps://b.example\tother\tx", "x twice, in lines 2 and 3")]
    [InlineData("a\tA\thttps://a.example\n\nb\tB\thttps://a.example/", "https://a.example/ twice, in lines 2 and 4")]
    [InlineData("a\tA\thttps://me:secret@a.example", "Line 2 of the catalog has an url with a user name or password")]
    [InlineData("a\tA\thttps://a.example/?b=c", "has the url \"https://a.example/?b=c\"; it must end before ? or #")]
    [InlineData("a\tA\tno address\tother", "Line 2 of the catalog has the url \"no address\"")]
    [InlineData("a\tA", "has the url \"\"")]
    [InlineData("A\tA\thttps://a.example", "has the id \"A\"")]
    [InlineData("a\t\thttps://a.example", "has no name")]
    [InlineData("a\tA\thttps://a.example\tother\tx\ty", "has 6 fields under 5 headings")]
    public void A_list_with_twins_or_gaps_is_refused_with_the_line_that_is_wrong(string lines, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<FormatException>(() => Catalog.Read(new StringReader("id\tname\turl\tcategory\taliases\n" + lines))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("id\tname\turl\tcolour", "\"colour\"; allowed, between tabs: id, name, url")]
    [InlineData("id\tname", "must have the headings id, name and url")]
    [InlineData("", "allowed, between tabs: id")]
    public void Headings_that_are_missing_or_unknown_are_named(string headings, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<FormatException>(() => Catalog.Read(new StringReader(headings))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_may_end_early_and_what_is_missing_is_other_or_nothing()
    {
        var entry = Assert.Single(Catalog.Read(new StringReader("id\tname\turl\tcategory\tdialect\tsure\taliases\r\na\tA\thttps://a.example\r\n\r\n# a remark")).Entries);
        Assert.Equal(("other", null, null), (entry.Category, entry.Dialect, entry.Sure));
        Assert.Empty(entry.Aliases);
    }

    [Fact]
    public void Thousands_are_known_and_no_two_share_a_word_or_an_address()
    {
        var all = Catalog.BuiltIn.Entries;
        Assert.True(all.Count >= 2_500);
        Assert.Empty(Catalog.BuiltIn.Words.GroupBy(word => word).Where(twins => twins.Count() > 1).Select(twins => twins.Key));
        Assert.Empty(all.GroupBy(entry => entry.Url.Authority + entry.Url.AbsolutePath.TrimEnd('/')).Where(twins => twins.Count() > 1).Select(twins => twins.Key));
        Assert.All(all, entry => Assert.Equal(entry.Dialect is null, entry.Sure is null));
    }

    [Fact]
    public void Each_is_found_in_the_box_by_every_word_and_by_its_address() =>
        Assert.All(Catalog.BuiltIn.Entries, entry =>
        {
            Assert.All((string[])[entry.Id, .. entry.Aliases], word => Assert.Equal(entry.Id, Catalog.BuiltIn.Find(word.ToUpperInvariant())?.Id));
            Assert.Equal(entry.Id, Catalog.BuiltIn.Find(entry.Url)?.Id);
        });

    [Fact]
    public void What_it_says_of_a_dialect_is_one_that_is_read()
    {
        var known = BuiltIn.Dialects.Select(dialect => dialect.Name).ToHashSet();
        Assert.All(Catalog.BuiltIn.Entries, entry => Assert.True(entry.Dialect is null || known.Contains(entry.Dialect), entry.Id));
        Assert.Equal("sorry", Catalog.BuiltIn.Find("pingdom")?.Dialect);
    }

    [Theory]
    [InlineData("high")] // A word of another column.
    [InlineData("statuspage")]
    [InlineData("https://www.githubstatus.com")]
    [InlineData("github\tGitHub")]
    [InlineData("")]
    public void What_stands_in_other_columns_is_no_word(string text) => Assert.NotEqual("github", Catalog.BuiltIn.Find(text)?.Id);

    [Fact]
    public void A_users_own_entries_come_before_those_in_the_box()
    {
        var mine = Catalog.BuiltIn.With(new StringReader("id\tname\turl\tdialect\taliases\nacme\tAcme\thttps://status.acme.example\t\tgh\ngithub\tOur GitHub\thttps://github.acme.example\tcachet"));
        Assert.Equal("Our GitHub", mine.Find("github")?.Name);
        Assert.Equal("cachet", mine.Find("github")?.Page.LikelyDialect);
        Assert.Equal("acme", mine.Find("gh")?.Id);
        Assert.Equal("acme", mine.Find(new Uri("https://STATUS.acme.example/"))?.Id);
        Assert.Equal("openai", mine.Find("chatgpt")?.Id);
        Assert.Single(mine.Entries, entry => entry.Id == "github");
        Assert.Equal(Catalog.BuiltIn.Entries.Count + 1, mine.Entries.Count);
    }

    [Fact]
    public void A_word_that_a_user_gave_away_finds_no_other_service_any_more()
    {
        var mine = Catalog.BuiltIn.With(new StringReader("id\tname\turl\taliases\nzcorp\tZcorp\thttps://status.zcorp.example\tgh"));
        Assert.Equal("zcorp", mine.Search("gh")[0].Id);
        Assert.DoesNotContain("gh", mine.Entries.Single(entry => entry.Id == "github").Aliases);
        Assert.Single(mine.Words, word => word == "gh");
    }

    [Theory]
    [InlineData("openai", "openai")]
    [InlineData("chatgpt", "openai")]
    [InlineData("githu", "github")]
    [InlineData("githbu", "github")]
    [InlineData("gcp", "google-cloud")]
    [InlineData("cloudfare", "cloudflare")] // Not those that are three slips away and come before it in the order of ids.
    [InlineData("strpe", "stripe")]
    [InlineData("netlfy", "netlify")]
    [InlineData("git hub", "github")]
    [InlineData("googel", "google-ads")] // A word of a name.
    [InlineData("oracel", "oracle-cloud")]
    [InlineData("zzzqqq", "")]
    public void A_search_finds_words_parts_of_words_and_slips(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Catalog.BuiltIn.Search(text).Take(1).Select(entry => entry.Id)));

    [Fact]
    public void A_part_of_a_word_finds_those_that_begin_with_it_first()
    {
        var found = Catalog.BuiltIn.Search("hub").Select(entry => entry.Id).ToList();
        Assert.True(found.IndexOf("hubspot") < found.IndexOf("github"));
        Assert.Contains("docker", found);
    }

    [Fact]
    public void A_search_finds_a_whole_category_and_for_nothing_everything()
    {
        Assert.Contains("stripe", Catalog.BuiltIn.Search("payments").Select(entry => entry.Id));
        Assert.Equal(Catalog.BuiltIn.Entries.Select(entry => entry.Id), Catalog.BuiltIn.Search(" ").Select(entry => entry.Id));
    }
}
