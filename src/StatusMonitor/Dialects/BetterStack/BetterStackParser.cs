using StatusMonitor.Model;

namespace StatusMonitor.Dialects.BetterStack;

/// <summary>Turns the document into a snapshot, or says why it is none.</summary>
internal static class BetterStackParser
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var page = root["data"];
        if (page["type"].Text is not "status_page") return WireValue.Malformed(resource, "data.type is not status_page");
        if (page["id"].Id is not { } id) return WireValue.Malformed(resource, "data.id is missing");
        if (!root["included"].IsList) return WireValue.Malformed(resource, "included is missing or no list");
        var included = root["included"].Items.Where(item => item.IsObject).ToLookup(item => item["type"].Text ?? "", StringComparer.Ordinal);
        if (included.SelectMany(items => items).Any(item => item["id"].Id is null)) return WireValue.Malformed(resource, "what is included has no id");
        var attributes = page["attributes"];
        var url = AddressOf(attributes);
        var components = new BetterStackComponents(included["status_page_section"], included["status_page_resource"]);
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(id),
            Name = attributes["company_name"].Text ?? id,
            Url = url,
            IsStampTrusted = false,
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            HasComponents = true,
            Components = components.Listed,
            Listed = new BetterStackReports(components, included["status_update"], url).Read(included["status_report"]),
        });
    }

    private static string? AddressOf(WireValue attributes)
    {
        var text = attributes["custom_domain"].Text is { Length: > 0 } domain ? $"https://{domain}"
            : attributes["subdomain"].Text is { Length: > 0 } subdomain ? $"https://{subdomain}.betteruptime.com"
            : null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 ? text!.TrimEnd('/') : null;
    }
}
