using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Around everything else: the headers that no answer may lack, and an answer whatever goes wrong.</summary>
internal sealed partial class OuterLoop(WebServices services, ILogger<OuterLoop> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(services);
        SecurityHeaders.Set(context);
        try
        {
            await next(context);
            await Refusals.ExplainAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone, or the server stops: nobody waits for an answer.
        }
        catch (Exception failure) when (StatusOf(failure) is { } status)
        {
            await EndAsync(context, status);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, context.GetEndpoint()?.DisplayName ?? "no endpoint");
            await EndAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>What the world does; anything else is a mistake of ours.</summary>
    private static int? StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException request => request.StatusCode,
        ConnectionResetException or InvalidDataException => StatusCodes.Status400BadRequest,
        EventLogException => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };

    /// <summary>An answer that has begun is cut off, so that half of one is not taken for a whole.</summary>
    private static async Task EndAsync(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        SecurityHeaders.Set(context);
        SecurityHeaders.Complete(context);
        await Refusals.SendAsync(context, status, Refusals.Usual(status));
    }

    private static partial class Log
    {
        [LoggerMessage(5100, LogLevel.Error, "a request failed: {Endpoint}")]
        public static partial void Failed(ILogger logger, Exception failure, string endpoint);
    }
}
