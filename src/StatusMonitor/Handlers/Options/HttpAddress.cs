using System.Diagnostics.CodeAnalysis;

namespace StatusMonitor.Handlers.Options;

/// <summary>Addresses that handlers send to. What is wrong with one is said without repeating it: it may hold a token.</summary>
internal static class HttpAddress
{
    /// <summary>An absolute address without user name, password and fragment.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="allowPlain">
    /// Whether <c>http</c> will do for any host, as for receivers people host themselves; loopback addresses always may.
    /// </param>
    /// <param name="url">The address.</param>
    /// <param name="mistake">What is wrong and what is allowed.</param>
    public static bool TryParse(
        string text, bool allowPlain, [NotNullWhen(true)] out Uri? url, [NotNullWhen(false)] out string? mistake)
    {
        (url, mistake) = (null, null);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0
            || (parsed.Scheme != Uri.UriSchemeHttps && parsed.Scheme != Uri.UriSchemeHttp))
            mistake = allowPlain ? "must be an address that starts with https:// or http://" : "must be an address that starts with https://";
        else if (parsed.UserInfo.Length > 0)
            mistake = "must not contain a user name or password";
        else if (parsed.Fragment.Length > 0)
            mistake = "must end before #";
        else if (parsed.Scheme == Uri.UriSchemeHttp && !allowPlain && !parsed.IsLoopback)
            mistake = "must start with https://; http is for addresses on this machine only";
        else
            url = parsed;
        return url is not null;
    }
}
