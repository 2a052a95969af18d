using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>pages:</c>.</summary>
internal sealed class PagePlanning(ConfigurationDocument document, Catalog catalog, IReadOnlyList<string> dialects)
{
    private const string Allowed = "names no page; a page is a catalog id such as openai, an address such as https://status.acme.com, or name=address.";

    /// <param name="pages">The list; what was wrong in it is null.</param>
    /// <param name="interval">Time between readings of pages that name none.</param>
    public IReadOnlyList<PlannedPage> Plan(JsonArray? pages, TimeSpan interval)
    {
        List<PlannedPage> planned = [];
        foreach (var (item, key) in ConfigurationDocument.Items(pages, "pages"))
        {
            var form = item is JsonObject mapping ? mapping.Deserialize(FormJson.Default.PageForm)! : new PageForm();
            var page = item is JsonValue ? Typed(item.ToString(), key) : Mapped(form, key);
            if (page is not null) planned.Add(new PlannedPage(Completed(page, form, key), form, key));
        }

        CheckKeys(planned);
        CheckIntervals(planned, interval);
        return planned;
    }

    private PageDefinition Completed(PageDefinition page, PageForm form, string key) => page with
    {
        Interval = document.Duration(form.Interval, $"{key}.interval"),
        Dialect = Dialect(form.Dialect, $"{key}.dialect"),
    };

    private string? Dialect(string? name, string key)
    {
        if (name is null || dialects.Contains(name, StringComparer.Ordinal)) return name;
        document.Value(key, $"is no dialect.{NearestWord.Suggestion(name, dialects)} Known: {string.Join(", ", dialects)}. Without the key it is found out.");
        return null;
    }

    private PageDefinition? Typed(string text, string key)
    {
        if (PageArgument.TryParse(text, catalog, out var page, out var mistake)) return page;
        document.Value(key, mistake, Allowed);
        return null;
    }

    private PageDefinition? Mapped(PageForm form, string key)
    {
        if (form.Id is { } id)
        {
            if (form.Url is not null || form.Name is not null)
                document.Key(key, "id names a page of the catalog, which has its name and address; leave name and url out, or id.");
            else if (catalog.Find(id) is { } entry) return entry.Page;
            else document.Value($"{key}.id", $"is not in the catalog.{NearestWord.Suggestion(id, catalog.Words)} A page that is not has name and url instead.");
        }
        else if (form.Url is { } url) return Addressed(form.Name, url, key);
        else if (!document.IsWrong(key)) document.Key(key, "a page needs id, or name and url.");
        return null;
    }

    private PageDefinition? Addressed(string? name, string url, string key)
    {
        if (!url.Contains("://", StringComparison.Ordinal)) document.Value($"{key}.url", "is no address; it must start with https:// or http://.");
        else if (Typed(url, $"{key}.url") is { } page)
        {
            if (name is null) return page;
            if (PageKeys.Slug(name) is { Length: > 0 } slug) return page with { Key = new PageKey(slug), Name = name };
            document.Value($"{key}.name", "needs at least one letter or digit.");
        }

        return null;
    }

    private void CheckKeys(IReadOnlyList<PlannedPage> pages)
    {
        foreach (var page in pages.Where(page => page.Page.Key.Value == PageWords.Ourselves))
            document.Key(page.Key, $"the key {PageWords.Ourselves} is reserved for news about deliveries; give the page another name.");
        foreach (var twins in pages.GroupBy(page => page.Page.Key).Where(group => group.Count() > 1))
        {
            var first = twins.First();
            foreach (var twin in twins.Skip(1)) document.Key(twin.Key, Clash(first, twin));
        }
    }

    private string Clash(PlannedPage first, PlannedPage twin)
    {
        if (first.Page.Url == twin.Page.Url) return $"this page stands in the list already, at {first.Key}.";
        if (document.IsHidden(first.Key) || document.IsHidden(twin.Key)) return $"this page and {first.Key} both come to the same key; name one of them.";
        return $"this page and {first.Key}: {PageArgument.Clash([first.Page, twin.Page])}";
    }

    private void CheckIntervals(IReadOnlyList<PlannedPage> pages, TimeSpan interval)
    {
        var remote = pages.Where(page => !page.Page.Url.IsLoopback).ToList();
        if (interval < Cadence.Floor && remote.Exists(page => page.Page.Interval is null)) TooShort("interval");
        foreach (var page in remote.Where(page => page.Page.Interval < Cadence.Floor)) TooShort($"{page.Key}.interval");
    }

    private void TooShort(string key) =>
        document.Value(key, $"is too short; at least {Cadence.Floor.TotalSeconds:0}s, except for pages on loopback addresses.");
}
