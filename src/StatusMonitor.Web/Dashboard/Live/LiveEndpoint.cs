using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Streaming;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary><c>/live</c>: tells open views that there is something new, and which pages were read.</summary>
internal static class LiveEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        var feed = new LiveFeed(services);
        routes.MapGet("/live", context => AnswerAsync(context, feed, services.LiveViews));
    }

    private static async Task AnswerAsync(HttpContext context, LiveFeed feed, StreamCount count)
    {
        using var answer = await StreamAnswer.OpenAsync(context, count);
        try
        {
            var (pulse, greeting) = await feed.JoinAsync(answer.End);
            await answer.WriteAsync([greeting]);
            while (await pulse.NextAsync(answer.End) is { } next)
            {
                pulse = next;
                await answer.WriteAsync([pulse.Frame]);
            }
        }
        catch (OperationCanceledException) when (answer.End.IsCancellationRequested)
        {
        }
        finally
        {
            feed.Leave();
        }
    }
}
