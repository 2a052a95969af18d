using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Web.Access;

/// <summary>
/// What every answer tells browsers: that nothing runs, loads or frames but what is ours, whatever text of a page's
/// stands in it. An endpoint may say more, and less where it has a reason.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Permissions = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: with that, browsers send no origin with a form of ours either, and it would be refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers.CacheControl = "private, no-cache";
    }

    /// <summary>What is only known once the proxy was heard and the endpoint found.</summary>
    public static void Complete(HttpContext context)
    {
        if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        if (context.GetEndpoint()?.Metadata.GetMetadata<Embeddable>() is not null) context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
