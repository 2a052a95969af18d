using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Gives every refusal below <c>/api</c> problem details, whoever refused.</summary>
internal static partial class ProblemPipeline
{
    public static void Use(IApplicationBuilder application, ILogger logger) => application.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException mistake) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = mistake.StatusCode;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !context.Response.HasStarted)
        {
            Log.Failed(logger, failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (IsBare(context)) await Problems.SendAsync(context, context.Response.StatusCode, DetailOf(context.Response));
    });

    private static bool IsBare(HttpContext context) =>
        context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null } && context.Request.Path.StartsWithSegments("/api");

    private static string DetailOf(HttpResponse response) => response.StatusCode switch
    {
        StatusCodes.Status405MethodNotAllowed => $"This address takes {response.Headers.Allow}.",
        StatusCodes.Status500InternalServerError => "Something went wrong here; the log of the service says what.",
        var status => $"{ReasonPhrases.GetReasonPhrase(status)}.",
    };

    private static partial class Log
    {
        [LoggerMessage(5200, LogLevel.Error, "A request to {Path} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string path);
    }
}
