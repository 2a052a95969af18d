using System.Net;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>A program that asks the window, and keeps no cookies of its own accord.</summary>
internal sealed class Client : IDisposable
{
    public const string Token = "an-end-to-end-token-of-good-length";
    public const string Password = "an end-to-end password";

    /// <summary>Users as a configuration has them.</summary>
    public const string Users = $"users: {{ ann: {{ password: \"{Password}\", role: operator }}, scraper: {{ token: {Token} }} }}";

    public static readonly (string, string) Html = ("Accept", "text/html");
    public static readonly (string, string) Scraper = ("Authorization", $"Bearer {Token}");

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Task<HttpResponseMessage> GetAsync(Uri address, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), headers);

    public async Task<HttpStatusCode> StatusAsync(Uri address, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(address, headers);
        return answer.StatusCode;
    }

    /// <summary>Signs in as a browser does.</summary>
    public Task<HttpResponseMessage> SignInAsync(Uri address, params (string Name, string Value)[] headers)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "ann", ["password"] = Password, ["return"] = "/timeline" });
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = form }, headers);
    }

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
