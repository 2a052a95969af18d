using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Hosting;

/// <summary>Addresses within the web side, whatever path a proxy serves it below.</summary>
internal readonly struct Links(HttpContext context, WebOptions options)
{
    private const string JsonName = ".json";

    /// <summary>A path for links in pages: <c>/timeline</c> becomes <c>/prefix/timeline</c>.</summary>
    public string To(string path) => $"{context.Request.PathBase}{path}";

    /// <summary>The dashboard's view of a page.</summary>
    public string Page(PageKey page) => To($"/pages/{Uri.EscapeDataString(page.Value)}");

    /// <summary>The dashboard's view of an incident.</summary>
    public string Incident(PageKey page, IncidentId incident) => To(PathOf(page, incident));

    /// <summary>The same before anything a proxy adds.</summary>
    public static string PathOf(PageKey page, IncidentId incident)
    {
        var id = Uri.EscapeDataString(incident.Value);
        // A name that ends so is Statuspage's address of another incident. The server takes one escape away; ours stays.
        if (id.EndsWith(JsonName, StringComparison.OrdinalIgnoreCase)) id = $"{id[..^JsonName.Length]}%252E{id[^(JsonName.Length - 1)..]}";
        return $"/pages/{Uri.EscapeDataString(page.Value)}/incidents/{id}";
    }

    /// <summary>A whole address, for feeds: below the configured public address, or else as the request named us.</summary>
    /// <param name="path">From <see cref="To"/>.</param>
    public string Absolute(string path)
    {
        var origin = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return origin + path;
    }
}
