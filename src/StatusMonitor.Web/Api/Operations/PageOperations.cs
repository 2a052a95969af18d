using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>Pages as they stand now.</summary>
internal static class PageOperations
{
    private static readonly Parameter<PageCondition> s_states = new("state", "Only in these states.", ValueForms.OneOf<PageCondition>(
    [
        ("unknown", PageCondition.Unknown), ("operational", PageCondition.Operational), ("maintenance", PageCondition.Maintenance),
        ("degraded", PageCondition.Degraded), ("outage", PageCondition.Outage),
    ]))
    { IsList = true };

    private static readonly Parameter<string> s_categories =
        new("category", "Only of these categories.", ValueForms.Text("a category", text => text)) { IsList = true };

    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/pages",
            Id = "listPages",
            Chapter = "pages",
            Summary = "The watched pages as they stand now, by key.",
            Parameters = [s_states, s_categories, Parameters.PageCursor, Parameters.Limit],
            Answer = new OperationAnswer("A part of the list.", ApiJson.Context.PagesBody),
            Run = ListAsync,
        },
        new Operation
        {
            Path = "/api/v1/pages/{key}",
            Id = "getPage",
            Chapter = "pages",
            Summary = "One watched page with its components and what is open on it.",
            Parameters = [Parameters.Key],
            Answer = new OperationAnswer("The page.", ApiJson.Context.PageBody),
            Run = GetAsync,
        },
    ];

    private static Task ListAsync(ApiRequest request)
    {
        var (states, categories, limit) = (request.All(s_states), request.All(s_categories), request.Of(Parameters.Limit));
        var after = request.Of(Parameters.PageCursor)?.Value;
        var found = request.Services.Readings.All
            .Where(page => after is null || string.CompareOrdinal(page.Key.Value, after) > 0)
            .Where(page => states.Count == 0 || states.Contains(page.Status?.Condition ?? PageCondition.Unknown))
            .Where(page => categories.Count == 0 || categories.Contains(page.Category, StringComparer.OrdinalIgnoreCase))
            .OrderBy(page => page.Key.Value, StringComparer.Ordinal)
            .Take(limit + 1).ToList();
        var next = found.Count > limit ? Cursors.Of(found[limit - 1].Key) : null;
        request.LinkNext(next);
        return request.SendAsync(new PagesBody([.. found.Take(limit).Select(page => PageBody.Of(page))], next), ApiJson.Context.PagesBody);
    }

    private static async Task GetAsync(ApiRequest request)
    {
        var key = request.Of(Parameters.Key);
        if (request.Services.Readings.Find(key) is not { } page)
        {
            await request.SendMissingAsync(PageNames.Missing(key, request.Services));
            return;
        }

        var components = await request.Services.Status.ReadComponentsAsync([key], request.Aborted);
        var open = await request.Services.Status.FindIncidentsAsync(new IncidentQuery { Pages = [key], IsOpen = true, Limit = 500 }, request.Aborted);
        await request.SendAsync(PageBody.Of(page, components.GetValueOrDefault(key, []), open), ApiJson.Context.PageBody);
    }
}
