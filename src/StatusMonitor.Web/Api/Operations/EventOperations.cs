using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>The log.</summary>
internal static class EventOperations
{
    private static readonly Parameter<IncidentId?> s_incident = new(
        "incident", "Only of this incident, by the provider's id; needs exactly one page.", ValueForms.Text<IncidentId?>("the id of an incident", text => new IncidentId(text)));

    private static readonly Parameter<DateTimeOffset?> s_since = new("since", "Only published at or after this; observed, where nothing says when.", ValueForms.Instant);

    private static readonly Parameter<DateTimeOffset?> s_until = new("until", "Only published before this; observed, where nothing says when.", ValueForms.Instant);

    private static readonly Parameter<bool?> s_silent = new("silent", "false leaves out history that was recorded and not announced. Default true.", ValueForms.Flag);

    private static readonly Parameter<EventPosition?> s_after = new("after", "Only after this position.", ValueForms.Position);

    private static readonly Parameter<EventPosition?> s_before = new("before", "Only before this position.", ValueForms.Position);

    private static readonly Parameter<bool> s_order = new("order", "asc: in the order of the log (default). desc: newest first.", ValueForms.OneOf([("asc", false), ("desc", true)]));

    private static readonly Parameter<EventPosition> s_position =
        new("position", "The event's place in the log.", new ValueForm<EventPosition>(ValueForms.Position.Allowed, ValueForms.Position.Schema, TryReadPosition)) { IsInPath = true };

    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/events",
            Id = "listEvents",
            Chapter = "events",
            Summary = "Events, in the order of the log or newest first.",
            Description = "To follow the log without a stream, ask again with after set to the position of the last event you have.",
            Parameters = [Parameters.Pages, Parameters.Kinds, s_incident, s_since, s_until, s_silent, s_after, s_before, s_order, Parameters.EventCursor, Parameters.Limit],
            Answer = new OperationAnswer("A part of the log.", ApiJson.Context.EventsBody),
            Run = ListAsync,
        },
        new Operation
        {
            Path = "/api/v1/events/{position}",
            Id = "getEvent",
            Chapter = "events",
            Summary = "One event.",
            Parameters = [s_position],
            Answer = new OperationAnswer("The event.", StatusMonitorJson.Event),
            Run = GetAsync,
        },
    ];

    private static async Task ListAsync(ApiRequest request)
    {
        var pages = request.All(Parameters.Pages);
        if (request.Of(s_incident) is not null && pages.Count != 1)
        {
            await Problems.SendAsync(request.Context, [new Mistake("incident", request.Of(s_incident)!.Value.Value, "incident needs exactly one page: ids are unique on their page only.")]);
            return;
        }

        var (limit, query) = (request.Of(Parameters.Limit), QueryOf(request, pages));
        var found = await request.Services.Status.FindEventsAsync(query with { Limit = limit + 1 }, request.Aborted);
        var next = found.Count > limit ? Cursors.Of(found[limit - 1].Position) : null;
        request.LinkNext(next);
        await request.SendAsync(new EventsBody([.. found.Take(limit)], next), ApiJson.Context.EventsBody);
    }

    private static EventQuery QueryOf(ApiRequest request, IReadOnlyList<PageKey> pages)
    {
        var (isNewestFirst, cursor) = (request.Of(s_order), request.Of(Parameters.EventCursor));
        return new EventQuery
        {
            Pages = pages,
            Kinds = [.. request.All(Parameters.Kinds).SelectMany(kinds => kinds).Distinct()],
            Incident = request.Of(s_incident),
            Since = request.Of(s_since),
            Until = request.Of(s_until),
            WithSilent = request.Of(s_silent) ?? true,
            After = isNewestFirst ? request.Of(s_after) : Latest(request.Of(s_after), cursor),
            Before = isNewestFirst ? Earliest(request.Of(s_before), cursor) : request.Of(s_before),
            NewestFirst = isNewestFirst,
        };
    }

    private static async Task GetAsync(ApiRequest request)
    {
        var position = request.Of(s_position);
        var found = position.Value == 0 ? [] : await request.Services.Events.ReadAsync(new EventPosition(position.Value - 1), 1, request.Aborted);
        if (found.Count == 1) await request.SendAsync(found[0], StatusMonitorJson.Event);
        else await request.SendMissingAsync($"There is no event {position}; the log ends at {request.Services.Events.End}.");
    }

    private static bool TryReadPosition(string text, DateTimeOffset now, out EventPosition value)
    {
        var isRead = ValueForms.Position.TryRead(text, now, out var position);
        value = position ?? EventPosition.Start;
        return isRead;
    }

    private static EventPosition? Latest(EventPosition? one, EventPosition? other) => one is null || other > one ? other ?? one : one;

    private static EventPosition? Earliest(EventPosition? one, EventPosition? other) => one is null || other < one ? other ?? one : one;
}
