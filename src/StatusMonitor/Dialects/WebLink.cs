namespace StatusMonitor.Dialects;

/// <summary>Addresses for people, as pages write them: anything but http and https leads nowhere that we would send somebody.</summary>
internal static class WebLink
{
    /// <summary>The text itself where it is such an address, else null.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? text : null;
}
