using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>At the door of every endpoint: is it meant for us, who asks, may they, and did they mean to.</summary>
internal sealed class Guard
{
    private readonly WebServices _services;
    private readonly HostNames _names;
    private readonly Recognition _recognition;

    public Guard(WebServices services, ILogger<Guard> logger)
    {
        (_services, _names) = (services, new HostNames(services.Options));
        _recognition = new Recognition(services, logger);
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Complete(context);
        context.Features.Set(_recognition);
        if (!_names.Allow(context.Request.Host))
        {
            await Refusals.SendAsync(context, StatusCodes.Status421MisdirectedRequest, "This service does not go by that name. Whoever runs it can add the name to web.allowed_hosts.");
        }
        else if (await MayAsync(context))
        {
            await next(context);
        }
    }

    private async Task<bool> MayAsync(HttpContext context)
    {
        var recognised = _recognition.Of(context);
        context.Features.Set(recognised.Caller);
        var wanted = context.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>()?.Role ?? WebRole.Reader;
        if (wanted == WebRole.Nobody) return await IsMeantAsync(context, needsToken: false);
        if (recognised.Trouble is { } trouble) return await RefuseAsync(context, trouble);
        if (context.Role() >= wanted) return await IsMeantAsync(context, needsToken: true);
        return context.Caller().Name is null ? await AskAsync(context) : await RefuseAsync(context, Recognised.NotAllowed);
    }

    /// <summary>Whether what changes something was meant by whoever asks, and not by a page that they happened to open.</summary>
    private async Task<bool> IsMeantAsync(HttpContext context, bool needsToken)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        if (context.Caller().Proof == CallerProof.Bearer) return true;
        if (Browsers.SentByStranger(request, _services.Options.PublicUrl))
            return await RefuseAsync(context, new(403, "This was sent from a page of somebody else."));
        var isProgram = !Browsers.Sent(request) && !Browsers.IsForm(request);
        if (!needsToken || isProgram || await FormToken.IsInAsync(context)) return true;
        return await RefuseAsync(context, new(403, "The page this was sent from is out of date. Load it again, then repeat."));
    }

    /// <summary>Asks who it is: people by the form, programs by a challenge, which in a browser would open a window of its own.</summary>
    private async Task<bool> AskAsync(HttpContext context)
    {
        var request = context.Request;
        var isLook = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (_services.Options.Users.Count > 0 && isLook && Browsers.WantsPage(request))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.CacheControl = "no-store";
            var back = ReturnPath.Safe(request.Path + request.QueryString);
            context.Response.Headers.Location = $"{request.PathBase}/login" + (back == "/" ? "" : $"?{ReturnPath.Field}={Uri.EscapeDataString(back)}");
            return false;
        }

        return await RefuseAsync(context, new(_services.Options.Users.Count > 0 ? 401 : 403, "Say who you are: with a token, or with a name and a password."));
    }

    private static async Task<bool> RefuseAsync(HttpContext context, Trouble trouble)
    {
        var headers = context.Response.Headers;
        if (trouble.Status == StatusCodes.Status401Unauthorized) headers.WWWAuthenticate = Challenge(context.Request);
        if (trouble.Wait > TimeSpan.Zero) headers.RetryAfter = trouble.RetryAfter;
        await Refusals.SendAsync(context, trouble.Status, trouble.Detail);
        return false;
    }

    /// <summary>A browser in which a script of ours asks must not be told of basic credentials: it would ask for them itself.</summary>
    private static StringValues Challenge(HttpRequest request) =>
        Browsers.Sent(request) ? "Bearer realm=\"statusmon\"" : new StringValues(["Bearer realm=\"statusmon\"", "Basic realm=\"statusmon\", charset=\"UTF-8\""]);
}
