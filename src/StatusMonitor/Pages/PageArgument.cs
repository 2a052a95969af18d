using System.Diagnostics.CodeAnalysis;
using StatusMonitor.Model;

namespace StatusMonitor.Pages;

/// <summary>
/// A page as people name it: a catalog id or alias (<c>openai</c>), an address (<c>https://status.acme.com</c>), or
/// a name of their own and an address (<c>Acme=https://status.acme.com</c>). Behind an id or a name a slash may tell which
/// components are meant (<c>aws/ec2@us-east-1</c>, <c>Acme/API*=https://status.acme.com</c>). Pure.
/// </summary>
public static class PageArgument
{
    private const string Allowed = "A page is a catalog id such as openai, an address such as https://status.acme.com, or name=address.";

    /// <summary>Reads it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="catalog">The services known by name.</param>
    /// <param name="page">The page; its key is always the same for the same text.</param>
    /// <param name="mistake">What is wrong, for people, with what is allowed and what may have been meant.</param>
    public static bool TryParse(
        string text, Catalog catalog, [NotNullWhen(true)] out PageDefinition? page, [NotNullWhen(false)] out string? mistake)
    {
        (page, mistake) = (null, null);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (IsAddress(text)) return TryAddress(text, url => Known(url, catalog), out page, out mistake);
        if (equals >= 0 && !IsPartWithEquals(text, equals)) return TryNamed(text[..equals].Trim(), text[(equals + 1)..].Trim(), out page, out mistake);
        var (word, components) = Split(text);
        page = catalog.Find(word)?.Page;
        if (page is null) mistake = Unknown(text, word, catalog);
        else page = Selected(page, components, word, out mistake);
        return page is not null;
    }

    /// <summary>Parts of the same page, typed one by one, as one page with all of them; and the whole where that was typed too.</summary>
    internal static IReadOnlyList<PageDefinition> Joined(IEnumerable<PageDefinition> pages) =>
        [.. pages.GroupBy(page => page with { Components = ComponentScope.Everything })
            .Select(parts => parts.Key with { Components = parts.Select(part => part.Components).Aggregate((one, other) => one.Or(other)) })];

    /// <summary>One page of those typed twice; a mistake where two addresses come to the same key.</summary>
    internal static string? Clash(IEnumerable<PageDefinition> pages)
    {
        foreach (var twins in pages.Distinct().GroupBy(page => page.Key).Where(group => group.Count() > 1))
            return $"{string.Join(" and ", twins.Select(page => page.Url))} both come to the key {twins.Key}. Name one of them: other-name={twins.Last().Url}";
        return null;
    }

    private static bool TryNamed(
        string name, string address, [NotNullWhen(true)] out PageDefinition? page, [NotNullWhen(false)] out string? mistake)
    {
        (page, mistake) = (null, null);
        (name, var components) = Split(name);
        var slug = PageKeys.Slug(name);
        if (slug.Length == 0) mistake = $"The name before = needs at least one letter or digit. {Allowed}";
        else if (!IsAddress(address)) mistake = $"\"{address}\" is no address; it must start with https:// or http://.{WithScheme(address)}";
        else if (TryAddress(address, url => new PageDefinition { Key = new PageKey(slug), Name = name, Url = url }, out page, out mistake))
            page = Selected(page, components, name, out mistake);
        return page is not null;
    }

    /// <summary>What is named, and which components of it: what stands behind the first slash, or null.</summary>
    private static (string Word, string? Components) Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (text, null) : (text[..slash].TrimEnd(), text[(slash + 1)..].Trim());
    }

    /// <summary><c>aws/a=b</c>: a component's name may have the sign too.</summary>
    private static bool IsPartWithEquals(string text, int equals) =>
        text[..equals].Contains('/', StringComparison.Ordinal) && !text[equals..].Contains("://", StringComparison.Ordinal);

    private static PageDefinition? Selected(PageDefinition page, string? components, string word, out string? mistake)
    {
        mistake = components is "" ? $"Nothing stands behind the slash of \"{word}/\"; write which components are meant, such as {word}/API or \"{word}/Europe/*\"." : null;
        if (mistake is not null) return null;
        return components is null ? page : page with { Components = new ComponentScope([components]) };
    }

    private static bool TryAddress(
        string text, Func<Uri, PageDefinition> make, [NotNullWhen(true)] out PageDefinition? page, [NotNullWhen(false)] out string? mistake)
    {
        (page, mistake) = (null, null);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0) mistake = $"\"{text}\" is no valid address. {Allowed}";
        else if (url.UserInfo.Length > 0) mistake = $"The address at {url.Host} must not contain a user name or password.";
        else if (url.Query.Length > 0 || url.Fragment.Length > 0) mistake = $"\"{text}\" must end before ? or #: a page's data lies below its address.";
        else page = make(url);
        return page is not null;
    }

    private static PageDefinition Known(Uri url, Catalog catalog) =>
        catalog.Find(url)?.Page ?? new PageDefinition { Key = PageKeys.Of(url, catalog), Url = url };

    private static string Unknown(string text, string word, Catalog catalog)
    {
        var meant = WithScheme(text);
        if (meant.Length > 0 || text.Contains("://", StringComparison.Ordinal))
            return $"\"{text}\" is no address; it must start with https:// or http://.{meant}";
        return $"\"{word}\" is not in the catalog.{NearestWord.Suggestion(word, catalog.Words)} {Allowed}";
    }

    private static string WithScheme(string text) =>
        Uri.TryCreate($"https://{text}", UriKind.Absolute, out var url) && url.Host.Contains('.', StringComparison.Ordinal)
            ? $" Did you mean https://{text}?"
            : "";

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
