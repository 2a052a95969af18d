namespace StatusMonitor.EndToEnd.Web;

/// <summary>Every view of the dashboard, found as a person finds them: by its links.</summary>
internal static class Views
{
    /// <summary>The fixed views, and the page and incident first linked on Now.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Window window, Uri address)
    {
        await window.GoAsync("/");
        var links = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href]')].map(link => new URL(link.href).pathname)");
        var page = links.First(link => link.StartsWith("/pages/", StringComparison.Ordinal) && !link.Contains("/incidents/", StringComparison.Ordinal));
        var incident = links.First(link => link.Contains("/incidents/", StringComparison.Ordinal));
        return ["/", page, incident, "/timeline", "/maintenance", "/deliveries"];
    }
}
