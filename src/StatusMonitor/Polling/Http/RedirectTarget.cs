using System.Text;

namespace StatusMonitor.Polling.Http;

/// <summary>Where a redirect leads, and what speaks against going there before any address is looked at.</summary>
internal static class RedirectTarget
{
    /// <summary>The absolute address in Location, or null where there is none that can be read.</summary>
    public static Uri? Read(HttpResponseMessage redirect, Uri from)
    {
        if (!redirect.Headers.NonValidated.TryGetValues("Location", out var values) || values.Count != 1)
            return null;
        var text = Decode(values.ToString().Trim());
        if (text.Length == 0 || !Uri.TryCreate(from, text, out var target) || !target.IsAbsoluteUri || target.Host.Length == 0)
            return null;
        return target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp ? target : null;
    }

    /// <summary>Why a redirect from here to there is not followed, or null.</summary>
    public static string? Objection(Uri from, Uri to, Uri page)
    {
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps)
            return "from https to http";
        if (to.UserInfo.Length > 0)
            return "an address with a user name";
        return IsUsualPort(to) || to.Port == from.Port || to.Port == page.Port || HostText.IsLoopback(to.IdnHost) ? null : "an unusual port";
    }

    // Other ports of a public host are no web servers; loopback's are decided by the address policy.
    private static bool IsUsualPort(Uri address) => address.Port is 80 or 443 or 8443;

    // Servers send UTF-8 here though they should not; .NET hands header bytes on as Latin-1.
    private static string Decode(string text) => Ascii.IsValid(text) ? text : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));
}
