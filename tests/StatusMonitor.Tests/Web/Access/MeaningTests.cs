using System.Net;
using System.Text;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

/// <summary>What changes something must be meant. The address posted to leads nowhere: 404 is past the guard, 403 is not.</summary>
public class MeaningTests
{
    private const HttpStatusCode Through = HttpStatusCode.NotFound;

    [Fact]
    public async Task A_form_of_ours_goes_through_with_its_token_and_only_with_it()
    {
        await using var web = await Visitor.GuardedAsync();
        var (cookie, other) = (await web.CookieAsync(), await web.CookieAsync("ray", Visitor.Password + " of ray"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, "", cookie, Visitor.OurPage));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, "guess", cookie, Visitor.OurPage));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, await TokenAsync(web, other), cookie, Visitor.OurPage));
        Assert.Equal(Through, await PostAsync(web, await TokenAsync(web, cookie), cookie, Visitor.OurPage));
    }

    [Fact]
    public async Task A_script_of_ours_sends_the_token_in_a_header()
    {
        await using var web = await Visitor.GuardedAsync();
        var cookie = await web.CookieAsync();
        Assert.Equal(Through, await JsonAsync(web, cookie, Visitor.OurPage, ("X-Form-Token", await TokenAsync(web, cookie))));
        Assert.Equal(HttpStatusCode.Forbidden, await JsonAsync(web, cookie, Visitor.OurPage));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Of_a_strangers_page_nothing_is_taken_even_with_the_token(string header, string value)
    {
        await using var web = await Visitor.GuardedAsync();
        var cookie = await web.CookieAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, await TokenAsync(web, cookie), cookie, (header, value)));
        using var signIn = await web.PostAsync("login", new Dictionary<string, string> { ["name"] = "ann", ["password"] = Visitor.Password }, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, signIn.StatusCode);
    }

    [Fact]
    public async Task On_this_machine_a_strangers_page_can_do_nothing_either_and_a_program_can()
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, "", ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await JsonAsync(web, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await JsonAsync(web, Visitor.OurPage));
        Assert.Equal(Through, await JsonAsync(web));
    }

    [Fact]
    public async Task Our_own_origin_is_known_behind_a_proxy_too()
    {
        await using var web = await Visitor.GuardedAsync(options => options with { PublicUrl = new Uri("https://acme.example/"), AllowedHosts = ["inner"] });
        var cookie = await web.CookieAsync();
        var token = await TokenAsync(web, cookie);
        Assert.Equal(Through, await PostAsync(web, token, cookie, ("Origin", "https://acme.example"), ("Host", "inner")));
        Assert.Equal(Through, await PostAsync(web, token, cookie, ("Origin", "https://inner"), ("Host", "inner")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, token, cookie, ("Origin", "https://acme.example.evil.example"), ("Host", "inner")));
    }

    [Fact]
    public async Task A_token_in_the_header_is_meaning_enough()
    {
        await using var web = await Visitor.GuardedAsync();
        Assert.Equal(Through, await JsonAsync(web, Visitor.Scraper));
        Assert.Equal(Through, await JsonAsync(web, Visitor.Basic("ann", Visitor.Password)));
        Assert.Equal(HttpStatusCode.Forbidden, await JsonAsync(web, Visitor.Basic("ann", Visitor.Password), Visitor.OurPage));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(web, "", Visitor.Basic("ann", Visitor.Password)));
    }

    private static async Task<HttpStatusCode> PostAsync(ServedWeb web, string token, params (string Name, string Value)[] headers)
    {
        using var answer = await web.PostAsync("nowhere", new Dictionary<string, string> { ["form_token"] = token }, headers);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> JsonAsync(ServedWeb web, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, "nowhere")) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        using var answer = await web.SendAsync(request, headers);
        return answer.StatusCode;
    }

    /// <summary>The token of somebody's session, as their pages carry it.</summary>
    private static Task<string> TokenAsync(ServedWeb web, (string Name, string Value) cookie)
    {
        var id = cookie.Value[(cookie.Value.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Task.FromResult(web.Sessions.Find(id, web.World.Time.GetUtcNow())!.FormToken);
    }
}
