using System.Net;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class RecognitionTests
{
    [Fact]
    public async Task On_this_machine_without_users_nobody_is_asked()
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Html));
    }

    [Fact]
    public async Task Beyond_this_machine_without_users_nobody_gets_in()
    {
        await using var web = await ServedWeb.StartAsync(configure: options => options with { Host = "0.0.0.0" });
        using var answer = await web.GetAsync($"http://127.0.0.1:{web.Address.Port}/", Visitor.Html);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Real-IP")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Without_users_nobody_gets_in_through_a_proxy(string header)
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.GetAsync("", Visitor.Html, (header, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("web.users", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_led_to_the_form_and_from_there_back()
    {
        await using var web = await Visitor.GuardedAsync();
        using var answer = await web.GetAsync("timeline?days=7", Visitor.Html);
        Assert.Equal((HttpStatusCode.SeeOther, "/login?return=%2Ftimeline%3Fdays%3D7"), (answer.StatusCode, answer.Header("Location")));
        using var inside = await web.SignInAsync(back: "/timeline?days=7");
        Assert.Equal((HttpStatusCode.SeeOther, "/timeline?days=7"), (inside.StatusCode, inside.Header("Location")));
    }

    [Fact]
    public async Task A_program_is_challenged_and_a_script_of_ours_is_not_made_to_ask()
    {
        await using var web = await Visitor.GuardedAsync();
        using var program = await web.GetAsync("api/v1/pages");
        Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
        Assert.Contains("Basic", program.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", program.Header("Content-Type"));
        using var script = await web.GetAsync("api/v1/pages", Visitor.OurPage);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer realm=\"statusmon\""), (script.StatusCode, script.Header("WWW-Authenticate")));
    }

    [Fact]
    public async Task A_token_and_a_password_let_in_and_nothing_else_does()
    {
        await using var web = await Visitor.GuardedAsync();
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Scraper));
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Basic("ann", Visitor.Password)));
        (string, string)[] wrong =
        [
            Visitor.Basic("ann", Visitor.Password + "x"), Visitor.Basic("ray", Visitor.Password), Visitor.Basic("", ""), Visitor.Basic("scraper", Visitor.Token),
            ("Authorization", $"Bearer {Visitor.Token}x"), ("Authorization", $"Bearer {Visitor.Password}"), ("Authorization", "Bearer"),
            ("Authorization", "Basic !!!"), ("Authorization", "Digest x"),
        ];
        foreach (var header in wrong) Assert.Equal(HttpStatusCode.Unauthorized, await web.StatusAsync("", header));
    }

    [Fact]
    public async Task Where_everybody_may_look_a_wrong_password_is_still_wrong()
    {
        await using var web = await Visitor.GuardedAsync(options => options with { Anonymous = WebRole.Reader });
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Html));
        Assert.Equal(HttpStatusCode.Unauthorized, await web.StatusAsync("", Visitor.Basic("ann", "wrong")));
    }

    [Fact]
    public async Task The_way_in_and_what_it_is_drawn_with_are_open_to_all()
    {
        await using var web = await Visitor.GuardedAsync();
        foreach (var path in new[] { "login", "assets/dashboard.css" }) Assert.Equal(HttpStatusCode.OK, await web.StatusAsync(path, Visitor.Html));
    }

    [Fact]
    public async Task Ten_tries_may_fail_then_an_address_waits_and_a_right_token_does_not()
    {
        await using var web = await Visitor.GuardedAsync();
        for (var tries = 0; tries < 10; tries++) Assert.Equal(HttpStatusCode.Unauthorized, await web.StatusAsync("", Visitor.Basic("ann", $"guess {tries}")));
        using (var refused = await web.GetAsync("", Visitor.Basic("ann", Visitor.Password)))
            Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (refused.StatusCode, refused.Header("Retry-After")));
        using (var form = await web.SignInAsync()) Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (form.StatusCode, form.Header("Retry-After")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await web.StatusAsync("", ("Authorization", "Bearer guess")));
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Scraper));
        web.World.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Basic("ann", Visitor.Password)));
    }
}
