using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Pages;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Says of an address below <c>/api</c> that is none, or takes another method, what would be right.</summary>
internal static class ProblemPipeline
{
    public static void Use(IApplicationBuilder application) => application.Use(async (context, next) =>
    {
        await next(context);
        if (IsBare(context) && DetailOf(context) is { } detail) await Problems.SendAsync(context, context.Response.StatusCode, detail);
    });

    private static bool IsBare(HttpContext context) =>
        context.Response is { HasStarted: false, ContentType: null } && context.Request.Path.StartsWithSegments("/api");

    private static string? DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at this address.{NearestPath(context.Request.Path)} /api/v1/openapi.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"This address takes {context.Response.Headers.Allow}.",
        _ => null,
    };

    private static string NearestPath(PathString path) =>
        NearestWord.Suggestion(path.Value ?? "", ApiOperations.All.Select(operation => operation.Path));
}
