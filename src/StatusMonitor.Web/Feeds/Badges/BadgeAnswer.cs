using Microsoft.AspNetCore.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds.Badges;

/// <summary>Answers with a badge: how the installation or one page stands now.</summary>
internal static class BadgeAnswer
{
    private const int LongestLabel = 40;

    public static async Task SendAsync(HttpContext context, WebServices services)
    {
        if (await Scope.OfAsync(context, services) is not { } scope)
        {
            await Problems.SendAsync(context, StatusCodes.Status404NotFound, "No page has this key.");
            return;
        }

        var (state, words) = scope.Page is { } page ? OfPage(services, page) : OfAll(services);
        var label = context.Request.Query["label"].ToString() is { Length: > 0 } asked ? asked : scope.Title;
        // Long enough that a much-read page of somebody's costs little, short enough to be true.
        context.Response.Headers.CacheControl = "private, max-age=30";
        await Answers.SendAsync(context, BadgeImage.Draw(TerminalText.Clean(label, LongestLabel), words, state), "image/svg+xml");
    }

    private static (ShownState State, string Words) OfPage(WebServices services, PageKey page)
    {
        if (services.Readings.Find(page) is not { } reading) return (ShownState.NotRead, "not watched");
        var state = States.Of(reading.Status);
        return (state, States.Word(state).ToLowerInvariant());
    }

    private static (ShownState State, string Words) OfAll(WebServices services)
    {
        var overall = OverallStates.Of([.. services.Readings.All.Select(reading => States.Of(reading.Status))]);
        return (overall.Worst, overall.Words);
    }
}
