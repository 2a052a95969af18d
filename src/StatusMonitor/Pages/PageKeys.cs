using System.Text;
using StatusMonitor.Model;

namespace StatusMonitor.Pages;

/// <summary>
/// Keys of pages that were given as an address: always the same for the same address, whatever else is watched, since
/// what is stored of a page is found by its key. Pure.
/// </summary>
internal static class PageKeys
{
    /// <summary>Hosts of status pages below which the customer's name is all that matters.</summary>
    private static readonly string[] Hosters = [".statuspage.io", ".status.atlassian.com", ".incident.io", ".instatus.com"];

    /// <summary><c>https://status.acme.com</c> → <c>acme</c>; the whole host where that is the id of another service.</summary>
    public static PageKey Of(Uri url, Catalog catalog)
    {
        var tail = (url.IsDefaultPort ? "" : $"-{url.Port}") + url.AbsolutePath;
        var brief = Slug(Brief(url) + tail);
        return new PageKey(catalog.Find(brief) is null ? brief : Slug(url.IdnHost + tail));
    }

    /// <summary>Letters and digits in lower case, with one hyphen for whatever stands between them.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Brief(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        if (url.HostNameType != UriHostNameType.Dns) return host;
        foreach (var hoster in Hosters)
            if (host.EndsWith(hoster, StringComparison.Ordinal)) return host[..^hoster.Length];
        var labels = host.Split('.').ToList();
        while (labels.Count > 2 && labels[0] is "www" or "status") labels.RemoveAt(0);
        if (labels.Count > 1) labels.RemoveAt(labels.Count - 1);
        if (labels.Count > 1 && labels[^1] is "co" or "com" or "org" or "net" or "gov" or "ac") labels.RemoveAt(labels.Count - 1);
        return string.Join('-', labels);
    }
}
