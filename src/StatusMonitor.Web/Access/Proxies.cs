using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>
/// Hears what reverse proxies say of a client, its host, scheme and path: those that are trusted. What anybody else says
/// of himself is not looked at.
/// </summary>
internal sealed partial class Proxies(WebOptions options, ILogger<Proxies> logger)
{
    private int _hasWarned;

    public static void Use(WebApplication application, WebOptions options, ILoggerFactory loggers)
    {
        if (options.TrustedProxies.Count > 0) application.UseForwardedHeaders(Trusting(options));
        application.Use(new Proxies(options, loggers.CreateLogger<Proxies>()).InvokeAsync);
    }

    /// <summary>Whether something stands between the client and us, trusted or not.</summary>
    public static bool Stand(HttpRequest request) => Traces.Any(request.Headers.ContainsKey);

    private static string[] Traces => ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "X-Original-For", "Forwarded", "Via"];

    private static ForwardedHeadersOptions Trusting(WebOptions options)
    {
        var trusting = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        trusting.KnownProxies.Clear();
        trusting.KnownIPNetworks.Clear();
        foreach (var network in options.TrustedProxies) trusting.KnownIPNetworks.Add(network);
        return trusting;
    }

    private Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        WarnOfStranger(context);
        return TryPlace(context.Request) ? next(context) : Refusals.SendAsync(context, StatusCodes.Status400BadRequest, "The path prefix is none.");
    }

    /// <summary>
    /// Below which path we are. A configured one holds whether the proxy takes it off or leaves it on; otherwise a
    /// trusted proxy says it, and passes on what the client said where it does not: so not everything is taken.
    /// </summary>
    private bool TryPlace(HttpRequest request)
    {
        if (options.PathPrefix.Length == 0) return !request.PathBase.HasValue || Prefix().IsMatch(request.PathBase.Value!);
        if (request.Path.StartsWithSegments(options.PathPrefix, out var rest)) request.Path = rest.HasValue ? rest : "/";
        request.PathBase = options.PathPrefix;
        return true;
    }

    private void WarnOfStranger(HttpContext context)
    {
        var isHeard = options.Users.Count == 0 || !context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("X-Original-For");
        if (!isHeard && Interlocked.Exchange(ref _hasWarned, 1) == 0)
            Log.Untrusted(logger, context.Connection.RemoteIpAddress?.ToString() ?? "a socket");
    }

    [GeneratedRegex(@"\A(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}){1,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    private static partial class Log
    {
        [LoggerMessage(5101, LogLevel.Warning, "requests come through a proxy at {Address}, which is not among web.trusted_proxies: all its clients count as one")]
        public static partial void Untrusted(ILogger logger, string address);
    }
}
