using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Hosting;

/// <summary>Addresses within the web side, whatever path a proxy serves it below.</summary>
internal readonly struct Links(HttpContext context, WebOptions options)
{
    /// <summary>A path for links in pages: <c>/timeline</c> becomes <c>/prefix/timeline</c>.</summary>
    public string To(string path) => $"{context.Request.PathBase}{path}";

    /// <summary>The dashboard's view of a page.</summary>
    public string Page(PageKey page) => To($"/pages/{Uri.EscapeDataString(page.Value)}");

    /// <summary>The dashboard's view of an incident.</summary>
    public string Incident(PageKey page, IncidentId incident) =>
        To($"/pages/{Uri.EscapeDataString(page.Value)}/incidents/{Uri.EscapeDataString(incident.Value)}");

    /// <summary>A whole address, for feeds: below the configured public address, or else as the request named us.</summary>
    /// <param name="path">From <see cref="To"/>.</param>
    public string Absolute(string path)
    {
        var origin = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return origin + path;
    }
}
