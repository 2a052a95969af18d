using System.Net;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class HostNameTests
{
    [Theory]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:1", true)]
    [InlineData("monitor.localhost:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("192.0.2.7:8080", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.1.evil.example:8080", false)]
    public async Task Where_nobody_is_asked_only_names_that_cannot_be_made_to_lead_here_are_answered(string host, bool answered)
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, await web.StatusAsync("", Visitor.Html, ("Host", host)));
    }

    [Fact]
    public async Task Where_everybody_is_asked_any_name_will_do_until_there_is_a_list()
    {
        await using var web = await Visitor.GuardedAsync();
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Scraper, ("Host", "nas.lan")));
        await using var strict = await Visitor.GuardedAsync(options => options with { AllowedHosts = ["status.acme.example"], PublicUrl = new Uri("https://acme.example") });
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await strict.StatusAsync("", Visitor.Scraper, ("Host", "nas.lan")));
        Assert.Equal(HttpStatusCode.OK, await strict.StatusAsync("", Visitor.Scraper, ("Host", "Status.Acme.example:8080")));
        Assert.Equal(HttpStatusCode.OK, await strict.StatusAsync("", Visitor.Scraper, ("Host", "acme.example")));
    }

    [Fact]
    public async Task Where_everybody_may_look_names_are_checked()
    {
        await using var web = await Visitor.GuardedAsync(options => options with { Anonymous = WebRole.Reader });
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await web.StatusAsync("", Visitor.Html, ("Host", "evil.example")));
    }
}
