using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>
/// The summary: whose page it is. Its lists of what is active have no texts, and every incident and its end is in the
/// history, so they are not taken from here: the same incident with and without its steps would be told twice.
/// </summary>
internal static class InstatusSummary
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var page = root["page"];
        if (!page.IsObject) return WireValue.Malformed(resource, "page is missing or no object");
        if (page["status"].Text is not ("UP" or "HASISSUES" or "UNDERMAINTENANCE"))
            return WireValue.Malformed(resource, "page.status is none of UP, HASISSUES, UNDERMAINTENANCE");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = InstatusDialect.Identity,
            Name = InstatusWords.Name(page["name"]) ?? "",
            Url = WebAddress(page["url"].Text),
            IsStampTrusted = false,
        });
    }

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? text.TrimEnd('/') : null;
}
