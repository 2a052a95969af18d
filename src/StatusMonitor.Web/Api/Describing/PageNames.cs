using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Guesses which page was meant.</summary>
internal static class PageNames
{
    /// <summary>The watched page with the nearest key, or null.</summary>
    public static string? Nearest(PageKey page, WebServices services) =>
        NearestWord.Find(page.Value, services.Readings.All.Select(reading => reading.Key.Value));

    /// <summary>That there is no such page, in words.</summary>
    public static string Missing(PageKey page, WebServices services) =>
        $"There is no page {page.Value}.{NearestWord.Suggestion(page.Value, services.Readings.All.Select(reading => reading.Key.Value))}";
}
