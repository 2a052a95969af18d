using StatusMonitor.Model;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>
/// Statuspage's own address of one incident. Who misses an incident in the lists asks here whether it is gone, so 404
/// is answered only for what its page no longer has.
/// </summary>
internal static class SingleIncident
{
    private static readonly Parameter<string> s_among = new(
        "id", "The incident's id among those of all pages: its page's key, a colon, its own id.", ValueForms.Text("the id of an incident", text => text))
    { IsInPath = true };

    private static readonly OperationAnswer s_answer = new("The incident.", StatuspageJson.Context.IncidentWire);

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new Operation
        {
            Path = "/incidents/{id}.json",
            Id = "statuspageIncident",
            Chapter = "statuspage",
            PassesOver = true,
            Summary = "One incident or maintenance of any page, in Statuspage's own format.",
            Parameters = [s_among],
            Answer = s_answer,
            Run = SendAmongAsync,
        },
        new Operation
        {
            Path = "/pages/{key}/incidents/{id}.json",
            Id = "statuspageIncidentOfPage",
            Chapter = "statuspage",
            PassesOver = true,
            Summary = "One incident or maintenance of one page, in Statuspage's own format. 503 while the page cannot be read: its state is unknown then.",
            Parameters = [Parameters.Key, Parameters.Id],
            Answer = s_answer,
            Run = request => PageRequest.AnswerAsync(request, async (boards, basis) =>
                await SendAsync(request, await boards.FindAsync(basis, request.Of(Parameters.Key), request.Of(Parameters.Id), request.Aborted))),
        },
    ];

    private static async Task SendAmongAsync(ApiRequest request)
    {
        var boards = new Boards(request.Services);
        var (page, id) = Parted(request.Of(s_among));
        var found = await boards.FindAsync(await boards.OfInstallationAsync(request.Context), page, id, request.Aborted);
        // What is missing may be gone, or its page was not read yet.
        if (found is null && request.Services.Readings.Find(page) is { } reading && await boards.OfPageAsync(reading, request.Context) is null)
            await PageRequest.SendUnknownAsync(request, page);
        else
            await SendAsync(request, found);
    }

    private static (PageKey Page, IncidentId Incident) Parted(string id)
    {
        var end = id.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? (new PageKey(id), new IncidentId("")) : (new PageKey(id[..end]), new IncidentId(id[(end + 1)..]));
    }

    private static Task SendAsync(ApiRequest request, IncidentWire? incident) =>
        incident is null ? request.SendMissingAsync("No such incident is known here.") : request.SendAsync(incident, StatuspageJson.Context.IncidentWire);
}
