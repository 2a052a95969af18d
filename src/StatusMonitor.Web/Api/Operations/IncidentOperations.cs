using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>Incidents and maintenances as last known.</summary>
internal static class IncidentOperations
{
    private static readonly Parameter<IncidentType?> s_type = new(
        "type", "Only incidents, or only maintenances.",
        ValueForms.OneOf<IncidentType?>([("incident", IncidentType.Incident), ("maintenance", IncidentType.Maintenance)]));

    private static readonly Parameter<bool?> s_state =
        new("state", "Only open ones, or only those that ended.", ValueForms.OneOf<bool?>([("open", true), ("ended", false)]));

    private static readonly Parameter<string> s_impacts =
        new("impact", "Only with these impacts.", ValueForms.OneOf([.. Impacts.Words.Select(word => (word, word))])) { IsList = true };

    private static readonly Parameter<DateTimeOffset?> s_from = new("from", "Only those that had not ended before this.", ValueForms.Instant);

    private static readonly Parameter<DateTimeOffset?> s_until = new("until", "Only those that began before this.", ValueForms.Instant);

    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/incidents",
            Id = "listIncidents",
            Chapter = "incidents",
            Summary = "Incidents and maintenances of all pages, newest beginning first.",
            Parameters = [Parameters.Pages, s_type, s_state, s_impacts, s_from, s_until, Parameters.IncidentCursor, Parameters.Limit],
            Answer = new OperationAnswer("A part of the list.", ApiJson.Context.IncidentsBody),
            Run = ListAsync,
        },
        new Operation
        {
            Path = "/api/v1/pages/{key}/incidents/{id}",
            Route = "/api/v1/pages/{key}/incidents/{**id}",
            Id = "getIncident",
            Chapter = "incidents",
            Summary = "One incident or maintenance with its updates.",
            Parameters = [Parameters.Key, Parameters.Id],
            Answer = new OperationAnswer("The incident.", ApiJson.Context.IncidentBody),
            Run = request => GetAsync(request, record => request.SendAsync(IncidentBody.WithUpdates(record), ApiJson.Context.IncidentBody)),
        },
        new Operation
        {
            Path = "/api/v1/pages/{key}/incidents/{id}/updates",
            Id = "listUpdates",
            Chapter = "incidents",
            Summary = "The updates of one incident, oldest first.",
            Parameters = [Parameters.Key, Parameters.Id],
            Answer = new OperationAnswer("All its updates.", ApiJson.Context.UpdatesBody),
            Run = request => GetAsync(request, record => request.SendAsync(
                new UpdatesBody([.. record.Incident.Updates.Select(UpdateBody.Of)]), ApiJson.Context.UpdatesBody)),
        },
    ];

    private static async Task ListAsync(ApiRequest request)
    {
        var limit = request.Of(Parameters.Limit);
        var found = await request.Services.Status.FindIncidentsAsync(
            new IncidentQuery
            {
                Pages = request.All(Parameters.Pages),
                Type = request.Of(s_type),
                IsOpen = request.Of(s_state),
                Impacts = request.All(s_impacts),
                From = request.Of(s_from),
                Until = request.Of(s_until),
                After = request.Of(Parameters.IncidentCursor),
                Limit = limit + 1,
            },
            request.Aborted);
        var next = found.Count > limit ? Cursors.Of(IncidentCursor.Of(found[limit - 1])) : null;
        request.LinkNext(next);
        await request.SendAsync(new IncidentsBody([.. found.Take(limit).Select(IncidentBody.Of)], next), ApiJson.Context.IncidentsBody);
    }

    private static async Task GetAsync(ApiRequest request, Func<IncidentRecord, Task> answer)
    {
        var (page, id) = (request.Of(Parameters.Key), request.Of(Parameters.Id));
        if (await request.Services.Status.ReadIncidentAsync(page, id, request.Aborted) is { } record) await answer(record);
        else await request.SendMissingAsync($"The page {page.Value} has no incident {id.Value} that is known here.");
    }
}
