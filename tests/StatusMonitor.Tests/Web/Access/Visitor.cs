using System.Net;
using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

/// <summary>Who comes, and what they send along.</summary>
internal static class Visitor
{
    public const string Password = "correct horse battery";
    public const string Token = "a-token-that-is-long-enough-to-be-one";

    public static readonly (string Name, string Value) Html = ("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    public static readonly (string Name, string Value) OurPage = ("Sec-Fetch-Site", "same-origin");
    public static readonly (string Name, string Value) Scraper = ("Authorization", $"Bearer {Token}");

    /// <summary>Ann operates, Ray looks, and a scraper has a token.</summary>
    public static WebOptions WithUsers(WebOptions options) => options with
    {
        Users =
        [
            new WebUser { Name = "ann", Password = Secret.FromText(Password), Role = WebRole.Operator },
            new WebUser { Name = "ray", Password = Secret.FromText(Password + " of ray") },
            new WebUser { Name = "scraper", Token = Secret.FromText(Token) },
        ],
    };

    public static Task<ServedWeb> GuardedAsync(Func<WebOptions, WebOptions>? more = null) =>
        ServedWeb.StartAsync(configure: options => (more ?? (same => same))(WithUsers(options)));

    public static (string Name, string Value) Basic(string name, string password) =>
        ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));

    public static Task<HttpResponseMessage> PostAsync(
        this ServedWeb web, string path, IEnumerable<KeyValuePair<string, string>>? form, params (string Name, string Value)[] headers) =>
        web.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, path)) { Content = form is null ? null : new FormUrlEncodedContent(form) }, headers);

    public static Task<HttpResponseMessage> SignInAsync(
        this ServedWeb web, string name = "ann", string password = Password, string? back = null, params (string Name, string Value)[] headers) =>
        web.PostAsync("login", new Dictionary<string, string> { ["name"] = name, ["password"] = password, ["return"] = back ?? "/" }, [Html, OurPage, .. headers]);

    /// <summary>The header by which a browser that came in goes on.</summary>
    public static async Task<(string Name, string Value)> CookieAsync(this ServedWeb web, string name = "ann", string password = Password)
    {
        using var answer = await web.SignInAsync(name, password);
        return ("Cookie", Cookies(answer).Single().Split(';')[0]);
    }

    public static IReadOnlyList<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    public static Task<string> TextAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static async Task<HttpStatusCode> StatusAsync(this ServedWeb web, string path, params (string Name, string Value)[] headers)
    {
        using var answer = await web.GetAsync(path, headers);
        return answer.StatusCode;
    }
}
