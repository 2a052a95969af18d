using System.Buffers;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>Finds where a page's data lies: the provider has two hosts, for America and for Europe, and a page is known there by its subdomain.</summary>
internal static class StatusPalAddress
{
    private const string Place = "/api/v2/status_pages/";

    /// <summary>Labels of the domain name system are no longer.</summary>
    private const int Longest = 63;

    private static readonly string[] Hosts = ["statuspal.io", "statuspal.eu"];

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Names below the provider's hosts that are no pages.</summary>
    private static readonly string[] Others = ["www", "app", "api", "docs", "next", "assets", "cdn", "static"];

    /// <summary>What the address of a page alone says: one below the provider's host, or the API itself.</summary>
    public static Uri? Of(Uri page)
    {
        if (Hosts.FirstOrDefault(host => page.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)) is { } host
            && page.Host[..^(host.Length + 1)] is var label && IsPage(label)) return Api(host, label);
        var at = page.AbsolutePath.IndexOf(Place, StringComparison.Ordinal);
        return at >= 0 && LabelAt(page.AbsolutePath, at + Place.Length) is { Length: > 0 } subdomain
            ? new Uri(page.GetLeftPart(UriPartial.Authority) + page.AbsolutePath[..(at + Place.Length)] + subdomain)
            : null;
    }

    /// <summary>What a page's source says: a link to the API, or to the page's own address below the provider's host.</summary>
    public static Uri? In(FrontPage front)
    {
        foreach (var host in Hosts)
        {
            var api = host + Place;
            for (var at = front.Text.IndexOf(api, StringComparison.OrdinalIgnoreCase); at >= 0; at = front.Text.IndexOf(api, at + 1, StringComparison.OrdinalIgnoreCase))
                if (LabelAt(front.Text, at + api.Length) is { Length: > 0 } subdomain) return Api(host, subdomain);
        }

        foreach (var host in Hosts)
        {
            var below = "." + host;
            for (var at = front.Text.IndexOf(below, StringComparison.OrdinalIgnoreCase); at >= 0; at = front.Text.IndexOf(below, at + 1, StringComparison.OrdinalIgnoreCase))
                if (LabelBefore(front.Text, at) is var label && IsPage(label)) return Api(host, label);
        }

        return null;
    }

    private static bool IsPage(string label) =>
        label.Length > 0 && !label.AsSpan().ContainsAnyExcept(Letters) && !Others.Contains(label, StringComparer.OrdinalIgnoreCase);

    private static Uri Api(string host, string subdomain) => new($"https://{host}{Place}{subdomain}");

    private static string LabelAt(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, Longest + 1));
        var end = rest.IndexOfAnyExcept(Letters);
        return end < 0 ? rest.Length <= Longest ? rest.ToString() : "" : rest[..end].ToString();
    }

    private static string LabelBefore(string text, int end)
    {
        var start = Math.Max(0, end - Longest);
        var before = text.AsSpan(start, end - start);
        return before[(before.LastIndexOfAnyExcept(Letters) + 1)..].ToString();
    }
}
