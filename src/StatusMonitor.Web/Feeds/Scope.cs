using Microsoft.AspNetCore.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds;

/// <summary>What an answer is about: the installation, or one page of it. Immutable.</summary>
/// <param name="Page">The page; null for the installation.</param>
/// <param name="Title">Its name, in one clean line.</param>
/// <param name="Home">The path of the view people look at.</param>
internal sealed record Scope(PageKey? Page, string Title, string Home)
{
    private const int LongestTitle = 200;

    /// <summary>By the request's path; null for a page that nobody knows. One that is no longer watched has its past.</summary>
    public static async ValueTask<Scope?> OfAsync(HttpContext context, WebServices services)
    {
        var links = new Links(context, services.Options);
        if (context.Request.RouteValues["key"] is not string text) return new Scope(null, services.Options.Title, links.To("/"));
        var key = new PageKey(text);
        var name = services.Readings.Find(key)?.Name ?? await StoredNameAsync(key, services, context.RequestAborted);
        return name is null ? null : new Scope(key, Clean(name, key), links.Page(key));
    }

    /// <summary>For what finds by pages: none named means all.</summary>
    public IReadOnlyCollection<PageKey> Pages => Page is { } page ? [page] : [];

    private static async ValueTask<string?> StoredNameAsync(PageKey key, WebServices services, CancellationToken cancellationToken)
    {
        var stored = (await services.Status.ReadPagesAsync(cancellationToken)).FirstOrDefault(page => page.Key == key);
        return stored is null ? null : stored.Name ?? key.Value;
    }

    private static string Clean(string name, PageKey key) =>
        TerminalText.Clean(name, LongestTitle) is { Length: > 0 } clean ? clean : key.Value;
}
