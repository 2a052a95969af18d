namespace StatusMonitor.Dialects;

/// <summary>Addresses that a page names, of which only those of the web are passed on.</summary>
internal static class WebAddress
{
    /// <summary>The address, or null where it is none or of another kind.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? text : null;
}
