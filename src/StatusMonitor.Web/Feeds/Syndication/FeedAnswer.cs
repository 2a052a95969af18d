using System.Globalization;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>Answers with a feed.</summary>
internal static class FeedAnswer
{
    public static async Task SendAsync(HttpContext context, WebServices services, FeedFormat format)
    {
        if (await Scope.OfAsync(context, services) is not { } scope)
        {
            await Problems.SendAsync(context, StatusCodes.Status404NotFound, "No page has this key.");
            return;
        }

        if (FeedFilter.Of(context.Request.Query) is not { } filter)
        {
            await Problems.SendAsync(context, StatusCodes.Status400BadRequest, "type must be one of incident, maintenance.");
            return;
        }

        var news = await FeedReading.ReadAsync(services.Status, scope, filter, context.RequestAborted);
        var feed = Of(new Links(context, services.Options), context.Request, scope, news);
        // For people and caches. Only the ETag decides a 304: two commits may carry the same second, or an earlier one.
        context.Response.Headers.LastModified = feed.Updated.ToString("r", CultureInfo.InvariantCulture);
        await Answers.SendAsync(context, format.Write(feed), format.ContentType);
    }

    private static Feed Of(Links links, HttpRequest request, Scope scope, IReadOnlyList<StatusEvent> news) => new()
    {
        Id = StableId.Urn(StableId.Of("feed", scope.Page?.Value ?? "", scope.Page is null ? scope.Title : "", request.QueryString.Value ?? "")),
        Title = scope.Title,
        Self = links.Absolute($"{request.PathBase}{request.Path}{request.QueryString}"),
        Home = links.Absolute(scope.Home),
        Items = [.. news.Select(one => FeedWording.Of(one, links.Absolute(AddressOf(links, one))))],
    };

    private static string AddressOf(Links links, StatusEvent news) =>
        news.Incident is { } incident ? links.Incident(news.Page.Key, incident.Id) : links.Page(news.Page.Key);
}
