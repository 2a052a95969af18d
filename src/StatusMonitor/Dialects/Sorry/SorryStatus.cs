using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Sorry;

/// <summary>The overview: whose page it is. Its state follows the components.</summary>
internal static class SorryStatus
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var page = root["page"];
        if (page["state"].Text is not ("operational" or "degraded" or "under_maintenance"))
            return WireValue.Malformed(resource, "page.state is none of operational, degraded, under_maintenance");
        if (!page["links"]["notices"].IsObject) return WireValue.Malformed(resource, "page.links.notices is missing or no object");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = SorryDialect.Identity,
            Name = page["name"].Text ?? "",
            Url = WebAddress.Of(page["url"].Text)?.TrimEnd('/'),
            IsStampTrusted = false,
        });
    }
}
