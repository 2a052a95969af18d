using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StatusMonitor.Web.Access;

/// <summary>Tells browsers from programs, and our pages from those of others, by what browsers add to every request. Pure.</summary>
internal static class Browsers
{
    /// <summary>Whether somebody is waiting for a page to look at.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser sent it, whoever told it to. Some forms of old ones cannot be told.</summary>
    public static bool Sent(HttpRequest request) =>
        Has(request, HeaderNames.Origin) || Has(request, "Sec-Fetch-Site") || Has(request, HeaderNames.Cookie) || Has(request, HeaderNames.Referer);

    /// <summary>
    /// Whether a page of another origin may have sent it. <c>Sec-Fetch-Site</c> is the browser's own word; where it is
    /// missing, <c>Origin</c> names the page's host, which a proxy may have changed in <c>Host</c>.
    /// </summary>
    public static bool SentByStranger(HttpRequest request, Uri? publicUrl)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site != "same-origin";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var page)
            || (!page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) && page.Authority != publicUrl?.Authority);
    }

    /// <summary>Whether its body is what forms of pages send: a page of a stranger can send these without asking, and nothing else.</summary>
    public static bool IsForm(HttpRequest request) => request.HasFormContentType || request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Has(HttpRequest request, string header) => request.Headers.ContainsKey(header);
}
