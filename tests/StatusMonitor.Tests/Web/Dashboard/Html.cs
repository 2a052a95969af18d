using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

/// <summary>Served views as a browser reads them.</summary>
internal static class Html
{
    public static async Task<IDocument> DocumentAsync(this ServedWeb web, string path) => Parse(await web.TextAsync(path));

    public static async Task<IDocument> DocumentAsync(this HttpResponseMessage answer) =>
        Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The text of an element with single blanks.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Sends a form as a browser does.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this ServedWeb web, IElement form, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value")!)).Concat(typed);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, form.GetAttribute("action")));
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await web.SendAsync(request, ("Origin", web.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
    }

    /// <summary>Where an answer sends the browser to.</summary>
    public static string SentTo(this HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : $"{(int)answer.StatusCode}";

    /// <summary>Whatever could run, load or look by itself in a document under our policy, and must never come from a page.</summary>
    public static IEnumerable<string> Active(this IDocument document) => document.All
        .Where(element => element.LocalName is "script" or "iframe" or "object" or "embed" or "base" or "style" or "img")
        .Where(element => element.GetAttribute("src") is not { } source || !source.StartsWith("/assets/", StringComparison.Ordinal))
        .Select(element => element.OuterHtml)
        .Concat(document.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style"
                || (attribute.Name is "href" or "action" or "src" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(attribute => $"{attribute.Name}={attribute.Value}"));
}
