using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class SecurityHeaderTests
{
    [Theory]
    [InlineData("", 200)]
    [InlineData("login", 303)]
    [InlineData("assets/dashboard.css", 200)]
    [InlineData("nowhere", 404)]
    [InlineData("api/v1/nowhere", 404)]
    public async Task Every_answer_has_them(string path, int status)
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.GetAsync(path, Visitor.Html);
        Assert.Equal(status, (int)answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Refusals_have_them_too()
    {
        await using var web = await Visitor.GuardedAsync();
        foreach (var headers in new (string, string)[][] { [], [Visitor.Html], [("Host", "")], [("Authorization", "Basic x")] })
        {
            using var answer = await web.GetAsync("", headers);
            if (answer.StatusCode != HttpStatusCode.BadRequest) AssertHeaders(answer);
        }
    }

    [Fact]
    public async Task A_failure_is_a_page_for_people_and_problem_details_for_programs()
    {
        await using var web = await ServedWeb.StartAsync();
        using var page = await web.GetAsync("nowhere", Visitor.Html);
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        Assert.Contains("<h1>Not Found</h1>", await page.TextAsync(), StringComparison.Ordinal);
        foreach (var (path, headers) in new (string, (string, string)[])[] { ("nowhere", []), ("api/v1/nowhere", [Visitor.Html]) })
        {
            using var problem = await web.GetAsync(path, headers);
            Assert.Equal("application/problem+json", problem.Header("Content-Type"));
            Assert.Equal(404, JsonDocument.Parse(await problem.TextAsync()).RootElement.GetProperty("status").GetInt32());
        }
    }

    [Fact]
    public async Task What_is_too_large_or_of_no_form_is_refused()
    {
        await using var web = await Visitor.GuardedAsync();
        var large = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, "login")) { Content = new StringContent(new string('a', 65 * 1024), Encoding.UTF8, "application/x-www-form-urlencoded") };
        using (var answer = await web.SendAsync(large, Visitor.OurPage)) Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var strange = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, "login")) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        using (var answer = await web.SendAsync(strange, Visitor.OurPage)) Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = answer.Header("Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        Assert.NotNull(answer.Header("Cache-Control"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("Strict-Transport-Security"));
    }
}
