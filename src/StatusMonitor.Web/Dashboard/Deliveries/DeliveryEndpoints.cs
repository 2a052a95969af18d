using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary><c>/deliveries</c>, and what operators can do there. Every action ends in a redirect, so that loading again repeats nothing.</summary>
internal static class DeliveryEndpoints
{
    public const string SilencePath = "/deliveries/silences";
    public const string EndPath = "/deliveries/silences/end";
    private const string View = "/deliveries";

    public static void Map(IEndpointRouteBuilder routes, WebServices services)
    {
        routes.MapView(View, services, context => ShowAsync(context, services, new SilenceDraft()));
        routes.MapPost(ReplayForms.Path, context => ReplayAsync(context, services)).Requires(WebRole.Operator);
        routes.MapPost(SilencePath, context => SilenceAsync(context, services)).Requires(WebRole.Operator);
        routes.MapPost(EndPath, context => EndAsync(context, services)).Requires(WebRole.Operator);
    }

    private static async Task ShowAsync(HttpContext context, WebServices services, SilenceDraft draft) =>
        await Views.AnswerAsync(context, Slices.Deliveries.Create(await new DeliveriesReport(services, context).ReadAsync(draft, context.RequestAborted)));

    private static async Task ReplayAsync(HttpContext context, WebServices services)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var query = new ReplayQuery
        {
            Handler = Given(form, "handler"),
            Page = Given(form, "page") is { } page ? new PageKey(page) : null,
            Incident = Given(form, "incident") is { } incident ? new IncidentId(incident) : null,
            Position = Given(form, "position") is { } position ? PositionOf(position) : null,
        };
        // Everything at once is asked for on the command line, and by nobody here.
        var count = query == new ReplayQuery() ? 0 : await services.Orders.ReplayAsync(query, services.Time.GetUtcNow(), context.RequestAborted);
        Return(context, services, BackTo(Given(form, "back")), Outcome.Query(Outcome.Replayed, count));
    }

    private static async Task SilenceAsync(HttpContext context, WebServices services)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (silence, draft) = SilenceForm.Check(SilenceForm.Read(form), services.Time.GetUtcNow());
        if (silence is null)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(context, services, draft);
            return;
        }

        await services.Orders.SaveSilenceAsync(silence, context.RequestAborted);
        Return(context, services, View, Outcome.Query(Outcome.Silenced));
    }

    private static async Task EndAsync(HttpContext context, WebServices services)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var now = services.Time.GetUtcNow();
        var known = (await services.Orders.ReadSilencesAsync(context.RequestAborted)).FirstOrDefault(silence => silence.Id == Given(form, "id") && silence.Until > now);
        if (known is not null)
            await services.Orders.SaveSilenceAsync(known with { From = known.From < now ? known.From : now, Until = now }, context.RequestAborted);
        Return(context, services, View, Outcome.Query(known is null ? Outcome.Unknown : Outcome.Ended));
    }

    private static void Return(HttpContext context, WebServices services, string path, string query)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = new Links(context, services.Options).To(path) + query;
    }

    /// <summary>Only ever to a view of ours, whatever a form says.</summary>
    private static string BackTo(string? path) =>
        path is not null && path.StartsWith("/pages/", StringComparison.Ordinal) && path.IndexOfAny(['?', '#']) < 0 && ReturnPath.Safe(path) == path ? path : View;

    /// <summary>A number that is none fits no event, instead of all.</summary>
    private static EventPosition PositionOf(string text) =>
        new(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);

    private static string? Given(IFormCollection form, string field) => form[field] is [{ Length: > 0 } value] ? value : null;
}
