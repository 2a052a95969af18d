using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Web.Access;

/// <summary>
/// The cookie that opens a session. Over https its name makes browsers refuse any that another host or plain http has
/// set (RFC 6265bis §4.1.3): <c>__Host-</c>, or <c>__Secure-</c> below a path, which the first does not allow.
/// </summary>
internal static class SessionCookie
{
    private const string Name = "statusmon";

    public static string? Read(HttpRequest request) =>
        Names.Select(name => request.Cookies[name]).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    public static void Set(HttpContext context, string value) => context.Response.Cookies.Append(NameFor(context.Request), value, Options(context.Request, SessionStore.Longest));

    public static void Clear(HttpContext context)
    {
        foreach (var name in Names.Where(context.Request.Cookies.ContainsKey))
            context.Response.Cookies.Append(name, "", Options(context.Request, TimeSpan.Zero));
    }

    private static IEnumerable<string> Names => ["__Host-" + Name, "__Secure-" + Name, Name];

    private static string NameFor(HttpRequest request) => (IsSecure(request), request.PathBase.HasValue) switch
    {
        (false, _) => Name,
        (true, false) => "__Host-" + Name,
        (true, true) => "__Secure-" + Name,
    };

    /// <summary>The browser's own word counts too: not every proxy is trusted or says that it speaks https.</summary>
    private static bool IsSecure(HttpRequest request) =>
        request.IsHttps || request.Headers.Origin.ToString().StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static CookieOptions Options(HttpRequest request, TimeSpan age) => new()
    {
        HttpOnly = true,
        Secure = IsSecure(request),
        // Not Strict: a link from a chat would lead to the form although one is inside. What changes something is a POST, which Lax leaves out.
        SameSite = SameSiteMode.Lax,
        Path = request.PathBase.HasValue ? request.PathBase.Value : "/",
        MaxAge = age,
        IsEssential = true,
    };
}
