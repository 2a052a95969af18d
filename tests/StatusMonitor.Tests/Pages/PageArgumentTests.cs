using StatusMonitor.Model;
using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Pages;

public class PageArgumentTests
{
    [Theory]
    [InlineData("openai", "openai", "OpenAI", "https://status.openai.com/")]
    [InlineData("CLAUDE", "anthropic", "Anthropic", "https://status.claude.com/")]
    [InlineData("https://www.githubstatus.com/", "github", "GitHub", "https://www.githubstatus.com/")]
    [InlineData("Acme=https://status.acme.com", "acme", "Acme", "https://status.acme.com/")]
    [InlineData("Acme Europe = http://10.0.0.7:8080/eu", "acme-europe", "Acme Europe", "http://10.0.0.7:8080/eu")]
    [InlineData("https://status.acme.com", "acme", null, "https://status.acme.com/")]
    public void A_page_is_an_id_an_address_or_both(string text, string key, string? name, string url)
    {
        Assert.True(PageArgument.TryParse(text, Catalog.BuiltIn, out var page, out _));
        Assert.Equal((new PageKey(key), name, url), (page.Key, page.Name, page.Url.AbsoluteUri));
    }

    [Theory]
    [InlineData("https://status.acme.com", "acme")]
    [InlineData("https://www.acmestatus.com", "acmestatus")]
    [InlineData("https://status.eu.acme.co.uk/", "eu-acme")]
    [InlineData("https://acme.statuspage.io", "acme")]
    [InlineData("https://status.io", "status")]
    [InlineData("https://status.acme.com/Europe/West/", "acme-europe-west")]
    [InlineData("https://status.acme.com:8443", "acme-8443")]
    [InlineData("http://127.0.0.1:9000/acme", "127-0-0-1-9000-acme")]
    [InlineData("http://[::1]:9000", "1-9000")]
    [InlineData("http://localhost:9000/acme", "localhost-9000-acme")]
    public void The_key_of_an_address_is_its_own_and_always_the_same(string url, string key) =>
        Assert.Equal(key, PageKeys.Of(new Uri(url), Catalog.BuiltIn).Value);

    [Fact]
    public void An_address_never_takes_the_key_of_another_service() =>
        Assert.Equal("status-stripe-org", PageKeys.Of(new Uri("https://status.stripe.org"), Catalog.BuiltIn).Value);

    [Theory]
    [InlineData("opnai", "\"opnai\" is not in the catalog. Did you mean openai?")]
    [InlineData("openia", "Did you mean openai?")]
    [InlineData("qqqqqqqq", "\"qqqqqqqq\" is not in the catalog. A page is a catalog id")]
    [InlineData("status.foo.com", "Did you mean https://status.foo.com?")]
    [InlineData("Acme=status.acme.com", "Did you mean https://status.acme.com?")]
    [InlineData("=https://status.acme.com", "The name before =")]
    [InlineData("ftp://status.acme.com", "is no address")]
    [InlineData("https://", "is no valid address")]
    [InlineData("https://me:secret@status.acme.com", "must not contain a user name or password")]
    [InlineData("https://status.acme.com/?a=b", "must end before ? or #")]
    public void A_mistake_says_what_is_allowed_and_what_may_have_been_meant(string text, string message)
    {
        Assert.False(PageArgument.TryParse(text, Catalog.BuiltIn, out _, out var mistake));
        Assert.Contains(message, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_page_twice_is_no_clash_but_two_pages_of_one_key_are()
    {
        var (com, org) = (Parse("https://status.acme.com"), Parse("https://status.acme.org"));
        Assert.Null(PageArgument.Clash([com, Parse("https://status.acme.com")]));
        Assert.Contains("acme", PageArgument.Clash([com, org]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws/ec2@us-east-1", "aws", "ec2@us-east-1")]
    [InlineData("AWS/*@us-east-1", "aws", "*@us-east-1")]
    [InlineData("cf/Workers", "cloudflare", "Workers")]
    [InlineData("cloudflare/Europe/*", "cloudflare", "Europe/*")]
    [InlineData("oracle-cloud / US East*", "oracle-cloud", "US East*")]
    [InlineData("aws/a=b", "aws", "a=b")]
    [InlineData("Acme/API *=https://status.acme.com/eu", "acme", "API *")]
    public void Behind_a_slash_stands_which_components_are_meant(string text, string key, string glob)
    {
        var page = Parse(text);
        Assert.Equal((key, glob), (page.Key.Value, Assert.Single(page.Components.Globs)));
        Assert.Equal(Parse(text.Replace($"/{glob}", "", StringComparison.Ordinal).Replace("/ US East*", "", StringComparison.Ordinal).Trim()), page with { Components = ComponentScope.Everything });
    }

    [Theory]
    [InlineData("https://status.acme.com/eu")]
    [InlineData("Acme=https://status.acme.com/eu")]
    [InlineData("aws")]
    public void Without_one_the_whole_page_is_meant_and_an_address_keeps_its_path(string text) =>
        Assert.True(Parse(text).Components.IsEverything);

    [Theory]
    [InlineData("aws/", "Nothing stands behind the slash of \"aws/\"")]
    [InlineData("Acme/ =https://status.acme.com", "Nothing stands behind the slash of \"Acme/\"")]
    [InlineData("asw/ec2", "\"asw\" is not in the catalog. Did you mean aws?")]
    [InlineData("status.acme.com/eu", "Did you mean https://status.acme.com/eu?")]
    [InlineData("/ec2", "is not in the catalog")]
    public void A_part_of_nothing_or_nothing_of_a_page_is_a_mistake(string text, string message)
    {
        Assert.False(PageArgument.TryParse(text, Catalog.BuiltIn, out var page, out var mistake));
        Assert.Null(page);
        Assert.Contains(message, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_one_page_are_one_page_and_its_whole_is_more()
    {
        var joined = PageArgument.Joined([Parse("aws/ec2@*"), Parse("openai"), Parse("aws/s3@*"), Parse("openai/API")]);
        Assert.Equal(["aws", "openai"], joined.Select(page => page.Key.Value));
        Assert.Equal(["ec2@*", "s3@*"], joined[0].Components.Globs);
        Assert.True(joined[1].Components.IsEverything);
    }

    private static PageDefinition Parse(string text) =>
        PageArgument.TryParse(text, Catalog.BuiltIn, out var page, out var mistake) ? page : throw new ArgumentException(mistake);
}
