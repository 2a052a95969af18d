using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Access.Slices;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Coming in and going out.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        routes.MapGet("/login", context => ShowAsync(context, services.Options)).Requires(WebRole.Nobody);
        routes.MapPost("/login", context => EnterAsync(context, services.Options)).Requires(WebRole.Nobody);
        routes.MapPost("/logout", context => LeaveAsync(context, services)).Requires(WebRole.Nobody);
    }

    private static Task ShowAsync(HttpContext context, WebOptions options)
    {
        var back = ReturnPath.Safe(context.Request.Query[ReturnPath.Field]);
        // Whoever is inside already, or need not be asked, has nothing to do here; but from a form they may become somebody else.
        return options.Users.Count == 0 || context.Caller().Name is not null ? GoTo(context, back) : FormAsync(context, options, back, "", null);
    }

    private static async Task EnterAsync(HttpContext context, WebOptions options)
    {
        if (!context.Request.HasFormContentType)
        {
            await Refusals.SendAsync(context, StatusCodes.Status415UnsupportedMediaType, "This takes a form.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (back, name) = (ReturnPath.Safe(form[ReturnPath.Field]), form["name"].ToString());
        var recognition = context.Features.Get<Recognition>()!;
        var (user, trouble) = recognition.ByPassword(context, name, form["password"].ToString());
        if (user is null)
        {
            context.Response.StatusCode = trouble!.Status == 429 ? 429 : 403;
            if (trouble.Wait > TimeSpan.Zero) context.Response.Headers.RetryAfter = trouble.RetryAfter;
            await FormAsync(context, options, back, name, trouble.Status == 429 ? trouble.Detail : "Name and password do not belong together.");
            return;
        }

        SessionCookie.Set(context, recognition.Begin(user));
        await GoTo(context, back);
    }

    private static Task LeaveAsync(HttpContext context, WebServices services)
    {
        if (SessionCookie.Read(context.Request) is { } id) services.Sessions.End(id);
        SessionCookie.Clear(context);
        return GoTo(context, services.Options.Users.Count > 0 ? "/login" : "/");
    }

    private static Task FormAsync(HttpContext context, WebOptions options, string back, string name, string? trouble)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var shown = name.Length <= 100 ? name : "";
        var model = new SignInModel(options.Title, context.Request.PathBase.Value ?? "", back, shown, trouble);
        return SignIn.Create(model).RenderAsync(context.Response.BodyWriter, HtmlEncoder.Default, context.RequestAborted).AsTask();
    }

    private static Task GoTo(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = context.Request.PathBase + path;
        return Task.CompletedTask;
    }
}
