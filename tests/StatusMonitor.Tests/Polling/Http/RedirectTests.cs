using StatusMonitor.Model;
using StatusMonitor.Polling;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("/b", "https://status.example/b")]
    [InlineData("b", "https://status.example/api/v2/b")]
    [InlineData("//status.example/b", "https://status.example/b")]
    [InlineData("?x=1", "https://status.example/api/v2/summary.json?x=1")]
    [InlineData("https://status.example/b", "https://status.example/b")]
    [InlineData("https://status.example:8443/b", "https://status.example:8443/b")]
    [InlineData("/\u00C3\u00BC", "https://status.example/%C3%BC")]
    public async Task Location_may_be_relative_or_absolute(string location, string target)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Redirect(302, location)).On(target, Reply.Ok());

        var result = Assert.IsType<PollResult.Changed>(await new Asking(pages).GetAsync());

        Assert.Equal(target, result.Validators.Url);
        Assert.Null(result.MovedTo);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http://[bad")]
    [InlineData("ftp://status.example/")]
    [InlineData("file:///etc/hostname")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://status.example/clear")]
    [InlineData("https://somebody:secret@status.example/")]
    [InlineData("https://status.example:6379/")]
    public async Task A_redirect_to_no_fit_address_is_not_followed(string? location)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Redirect(302, location));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.BadRedirect, result.Reason);
        Assert.DoesNotContain("secret", result.Detail, StringComparison.Ordinal);
        Assert.Single(pages.Sent);
    }

    [Fact]
    public async Task Two_locations_are_none()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(302, ("Location", "/a"), ("Location", "/b")));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.BadRedirect, result.Reason);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_the_sixth_is_not()
    {
        using var five = Chain(5).On("https://status.example/5", Reply.Ok());
        using var six = Chain(6);

        Assert.IsType<PollResult.Changed>(await new Asking(five).GetAsync());
        var result = Assert.IsType<PollResult.Failed>(await new Asking(six).GetAsync());

        Assert.Equal(PollFailure.BadRedirect, result.Reason);
        Assert.Equal(6, six.Sent.Count);
    }

    [Fact]
    public async Task A_circle_ends_at_once()
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Redirect(302, "/b")).On("https://status.example/b", Reply.Redirect(302, Asking.Resource));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.BadRedirect, result.Reason);
        Assert.Equal(2, pages.Sent.Count);
    }

    [Fact]
    public async Task Validators_are_sent_only_to_the_address_that_gave_them()
    {
        const string target = "https://other.example/summary.json";
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Redirect(302, target)).On(target, Reply.Status(304))
            .On(Asking.Resource, Reply.Redirect(302, target)).On(target, Reply.Ok());
        var asking = new Asking(pages);

        Assert.IsType<PollResult.Unchanged>(await asking.GetAsync(Asking.Stored(url: target)));
        Assert.IsType<PollResult.Changed>(await asking.GetAsync(Asking.Stored()));

        Assert.Equal([null, "\"a\"", "\"a\"", null], pages.Sent.Select(request => request["If-None-Match"]));
    }

    [Theory]
    [InlineData(301, "https://other.example/")]
    [InlineData(308, "https://other.example/")]
    [InlineData(302, null)]
    [InlineData(303, null)]
    [InlineData(307, null)]
    public async Task Only_a_permanent_redirect_to_another_host_is_a_move(int status, string? moved)
    {
        const string target = "https://other.example/";
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Redirect(status, target)).On(target, Reply.Ok());

        var result = await new Asking(pages).GetAsync();

        Assert.Equal(moved, result.MovedTo?.AbsoluteUri);
    }

    [Fact]
    public async Task A_move_reaches_as_far_as_every_redirect_was_permanent()
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Redirect(301, "https://b.example/"))
            .On("https://b.example/", Reply.Redirect(302, "https://c.example/"))
            .On("https://c.example/", Reply.Redirect(301, "https://d.example/"))
            .On("https://d.example/", Reply.Ok());

        var result = await new Asking(pages).GetAsync();

        Assert.Equal("https://b.example/", result.MovedTo?.AbsoluteUri);
    }

    [Fact]
    public async Task A_page_in_clear_may_be_sent_to_https_and_not_back()
    {
        const string clear = "http://status.example/";
        using var up = new HandlerDouble().On(clear, Reply.Redirect(301, Asking.Page)).On(Asking.Page, Reply.Ok());
        using var back = new HandlerDouble().On(clear, Reply.Redirect(301, Asking.Page)).On(Asking.Page, Reply.Redirect(302, clear + "b"));

        var followed = await new Asking(up).GetAsync(page: clear, resource: clear);
        var refused = Assert.IsType<PollResult.Failed>(await new Asking(back).GetAsync(page: clear, resource: clear));

        Assert.IsType<PollResult.Changed>(followed);
        Assert.Null(followed.MovedTo);
        Assert.Equal(PollFailure.BadRedirect, refused.Reason);
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://printer.localhost./")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("https://10.0.0.1/")]
    public async Task A_public_page_cannot_send_us_to_a_private_address(string target)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Redirect(302, target));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.ForbiddenAddress, result.Reason);
        Assert.Single(pages.Sent);
    }

    [Fact]
    public async Task A_page_on_https_is_never_read_in_clear()
    {
        using var pages = new HandlerDouble();

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync(resource: "http://status.example/a"));

        Assert.Equal(PollFailure.ForbiddenAddress, result.Reason);
    }

    private static HandlerDouble Chain(int length)
    {
        var pages = new HandlerDouble().On(Asking.Resource, Reply.Redirect(302, "/1"));
        for (var i = 1; i < length; i++)
            pages.On($"https://status.example/{i}", Reply.Redirect(302, $"/{i + 1}"));
        return pages;
    }
}
