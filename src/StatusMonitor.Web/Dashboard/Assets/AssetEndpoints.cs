using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Access;

namespace StatusMonitor.Web.Dashboard.Assets;

/// <summary><c>/assets/{name}</c>: style, script and mark. They hold nothing of anybody, so that the way in may use them too.</summary>
internal static class AssetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", context => AnswerAsync(context)).Requires(WebRole.Nobody);

    private static Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (AssetFiles.Find((string?)context.Request.RouteValues["name"] ?? "") is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.ContentType = asset.Type;
        // Kept for ever only under the address that names this very content: another binary may serve another.
        response.Headers.CacheControl = context.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.ETag = $"\"{asset.Hash}\"";
        if (context.Request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return response.Body.WriteAsync(asset.Bytes, context.RequestAborted).AsTask();
    }
}
