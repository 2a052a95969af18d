using System.Net;
using StatusMonitor.Web.Hosting;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class ProxyTests
{
    private static readonly (string, string)[] Forwarded =
        [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "acme.example"), ("X-Forwarded-Prefix", "/status")];

    [Fact]
    public async Task A_trusted_proxy_is_believed()
    {
        await using var web = await Visitor.GuardedAsync(Trusting);
        using var answer = await web.GetAsync("", [Visitor.Html, .. Forwarded]);
        Assert.Equal("/status/login", answer.Header("Location"));
        Assert.StartsWith("max-age=", answer.Header("Strict-Transport-Security"), StringComparison.Ordinal);
        using var inside = await web.SignInAsync(headers: Forwarded);
        Assert.StartsWith("__Secure-statusmon=", Visitor.Cookies(inside).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_anybody_else_says_of_himself_is_not_looked_at()
    {
        await using var web = await Visitor.GuardedAsync();
        using var answer = await web.GetAsync("", [Visitor.Html, .. Forwarded]);
        Assert.Equal("/login", answer.Header("Location"));
        Assert.Null(answer.Header("Strict-Transport-Security"));
        for (var tries = 0; tries < 10; tries++) await web.StatusAsync("", Visitor.Basic("ann", "guess"), ("X-Forwarded-For", $"203.0.113.{tries}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await web.StatusAsync("", Visitor.Basic("ann", "guess"), ("X-Forwarded-For", "203.0.113.99")));
    }

    [Fact]
    public async Task Clients_of_a_trusted_proxy_count_each_for_himself_whatever_they_claim()
    {
        await using var web = await Visitor.GuardedAsync(Trusting);
        for (var tries = 0; tries < 10; tries++) await web.StatusAsync("", Visitor.Basic("ann", "guess"), ("X-Forwarded-For", $"198.51.100.{tries}, 203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await web.StatusAsync("", Visitor.Basic("ann", "guess"), ("X-Forwarded-For", "198.51.100.99, 203.0.113.7")));
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Basic("ann", Visitor.Password), ("X-Forwarded-For", "203.0.113.8")));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/a/../b")]
    [InlineData("/<script>")]
    [InlineData("/a b")]
    public async Task A_prefix_that_might_lead_elsewhere_is_refused(string prefix)
    {
        await using var web = await Visitor.GuardedAsync(Trusting);
        using var answer = await web.GetAsync("", Visitor.Html, ("X-Forwarded-Prefix", prefix));
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || answer.Header("Location") == "/login", $"{answer.StatusCode} {answer.Header("Location")}");
    }

    [Theory]
    [InlineData("status/timeline")]
    [InlineData("timeline")]
    public async Task Below_a_configured_path_it_works_whether_the_proxy_takes_it_off_or_not(string path)
    {
        await using var web = await Visitor.GuardedAsync(options => options with { PathPrefix = "/status" });
        using var answer = await web.GetAsync(path, Visitor.Html);
        Assert.Equal("/status/login?return=%2Ftimeline", answer.Header("Location"));
        using var inside = await web.SignInAsync(back: "/timeline");
        Assert.Equal("/status/timeline", inside.Header("Location"));
        using var form = await web.GetAsync("status/login", Visitor.Html);
        Assert.Contains("action=\"/status/login\"", await form.TextAsync(), StringComparison.Ordinal);
    }

    private static WebOptions Trusting(WebOptions options) => options with { TrustedProxies = [IPNetwork.Parse("127.0.0.0/8")] };
}
