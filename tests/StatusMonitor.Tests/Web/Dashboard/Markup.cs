using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StatusMonitor.Tests.Web.Dashboard;

/// <summary>Views as a browser without script reads them.</summary>
internal static class Markup
{
    public static async Task<IDocument> ViewAsync(this ServedWeb web, string path) =>
        await new HtmlParser().ParseDocumentAsync(await web.TextAsync(path));

    /// <summary>The texts of what a selector finds, each with single blanks.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode within, string selector) =>
        [.. within.QuerySelectorAll(selector).Select(found => Text(found))];

    public static string Text(this INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
