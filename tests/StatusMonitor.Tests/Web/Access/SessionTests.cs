using System.Net;
using StatusMonitor.Handlers;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class SessionTests
{
    [Fact]
    public async Task Coming_in_opens_the_rest_and_going_out_closes_it_for_good()
    {
        await using var web = await Visitor.GuardedAsync();
        var cookie = await web.CookieAsync();
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Html, cookie));
        using (var left = await web.PostAsync("logout", [], Visitor.Html, Visitor.OurPage, cookie))
        {
            Assert.Equal((HttpStatusCode.SeeOther, "/login"), (left.StatusCode, left.Header("Location")));
            Assert.Contains("max-age=0", Visitor.Cookies(left).Single(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.SeeOther, await web.StatusAsync("", Visitor.Html, cookie));
    }

    [Fact]
    public async Task A_wrong_password_shows_the_form_again_with_the_name_and_says_so()
    {
        await using var web = await Visitor.GuardedAsync();
        using var answer = await web.SignInAsync("ann\"><script>", "wrong");
        var page = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(Visitor.Cookies(answer));
        Assert.Contains("do not belong together", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ann&quot;&gt;&lt;script&gt;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false, "statusmon=", "path=/;")]
    [InlineData("", true, "__Host-statusmon=", "path=/;")]
    [InlineData("/status", false, "statusmon=", "path=/status;")]
    [InlineData("/status", true, "__Secure-statusmon=", "path=/status;")]
    public async Task The_cookie_is_as_closed_as_it_can_be(string prefix, bool isHttps, string name, string path)
    {
        await using var web = await Visitor.GuardedAsync(options => options with { PathPrefix = prefix });
        using var answer = await web.SignInAsync(headers: isHttps ? [("Origin", $"https://127.0.0.1:{web.Address.Port}")] : []);
        var cookie = Visitor.Cookies(answer).Single();
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Contains(path, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Equal(isHttps, cookie.Contains("secure;", StringComparison.Ordinal));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await web.StatusAsync("", Visitor.Html, ("Cookie", cookie.Split(';')[0])));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    [InlineData("/logout")]
    [InlineData("")]
    public async Task After_coming_in_nobody_is_led_elsewhere(string back)
    {
        await using var web = await Visitor.GuardedAsync();
        using var answer = await web.SignInAsync(back: back);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Header("Location")));
    }

    [Fact]
    public void A_session_ends_when_it_is_idle_and_in_the_end_in_any_case()
    {
        var (store, now) = (new SessionStore(), new DateTimeOffset(2026, 11, 3, 14, 0, 0, TimeSpan.Zero));
        var idle = store.Begin("ann", [1], now);
        Assert.NotNull(store.Find(idle, now + SessionStore.Idle));
        Assert.Null(store.Find(idle, now + (SessionStore.Idle * 2) + TimeSpan.FromSeconds(1)));
        var busy = store.Begin("ann", [1], now);
        for (var day = 0; day <= 30; day++) Assert.NotNull(store.Find(busy, now + TimeSpan.FromDays(day)));
        Assert.Null(store.Find(busy, now + SessionStore.Longest + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Of_very_many_sessions_those_not_seen_for_longest_are_dropped()
    {
        var (store, now) = (new SessionStore(), new DateTimeOffset(2026, 11, 3, 14, 0, 0, TimeSpan.Zero));
        var ids = Enumerable.Range(0, 1_500).Select(number => store.Begin("ann", [1], now + TimeSpan.FromSeconds(number))).ToList();
        Assert.Equal(1_000, ids.Count(id => store.Find(id, now + TimeSpan.FromHours(1)) is not null));
        Assert.NotNull(store.Find(ids[^1], now + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Another_password_ends_the_sessions_of_the_one_before()
    {
        WebUser User(string password) => new() { Name = "ann", Password = Secret.FromText(password) };
        var (store, old) = (new SessionStore(), User("the old password"));
        var before = new Credentials([old], store.Key);
        var session = store.Find(store.Begin("ann", before.StampOf(old), DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch)!;
        Assert.Same(old, before.BySession(session));
        Assert.Null(new Credentials([User("the new password")], store.Key).BySession(session));
        Assert.Null(new Credentials([], store.Key).BySession(session));
        Assert.NotNull(new Credentials([User("the old password") with { Role = WebRole.Operator }], store.Key).BySession(session));
    }
}
