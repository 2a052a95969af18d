using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>What Statuspage itself answers, for the whole installation and for each page.</summary>
internal static class StatuspageOperations
{
    /// <summary>What is served by <paramref name="stamps"/>' memory.</summary>
    public static IReadOnlyList<Operation> All(Stamps stamps) =>
    [
        .. Both(stamps, "summary", "Summary", StatuspageJson.Context.SummaryWire, board => new SummaryWire(board.Page, board.Components, board.Unresolved, board.Planned, board.Status)),
        .. Both(stamps, "status", "Status", StatuspageJson.Context.StatusDocumentWire, board => new StatusDocumentWire(board.Page, board.Status)),
        .. Both(stamps, "components", "Components", StatuspageJson.Context.ComponentsWire, board => new ComponentsWire(board.Page, board.Components)),
        .. Both(stamps, "incidents", "Incidents", StatuspageJson.Context.IncidentsWire, board => new IncidentsWire(board.Page, board.Incidents), listsPast: true),
        .. Both(stamps, "incidents/unresolved", "UnresolvedIncidents", StatuspageJson.Context.IncidentsWire, board => new IncidentsWire(board.Page, board.Unresolved)),
        .. Both(stamps, "scheduled-maintenances", "Maintenances", StatuspageJson.Context.MaintenancesWire, board => new MaintenancesWire(board.Page, board.Maintenances), listsPast: true),
        .. Both(stamps, "scheduled-maintenances/upcoming", "UpcomingMaintenances", StatuspageJson.Context.MaintenancesWire, board => new MaintenancesWire(board.Page, board.Upcoming)),
        .. Both(stamps, "scheduled-maintenances/active", "ActiveMaintenances", StatuspageJson.Context.MaintenancesWire, board => new MaintenancesWire(board.Page, board.Active)),
        .. SingleIncident.Operations,
    ];

    private static IEnumerable<Operation> Both<T>(
        Stamps stamps, string name, string id, JsonTypeInfo<T> type, Func<Board, T> cut, bool listsPast = false)
    {
        Task<Board> ReadAsync(ApiRequest request, Boards boards, Basis basis) => BoardAsync(stamps, request, boards, basis, listsPast);

        var whole = new Operation
        {
            Path = $"/api/v2/{name}.json",
            Id = $"statuspage{id}",
            Chapter = "statuspage",
            PassesOver = true,
            Summary = $"{name}.json of the whole installation, in Statuspage's own format.",
            Answer = new OperationAnswer("The document.", type),
            Run = async request =>
            {
                var boards = new Boards(request.Services);
                await request.SendAsync(cut(await ReadAsync(request, boards, await boards.OfInstallationAsync(request.Context))), type);
            },
        };
        yield return whole;
        yield return whole with
        {
            Path = $"/pages/{{key}}/api/v2/{name}.json",
            Id = $"statuspage{id}OfPage",
            Summary = $"{name}.json of one page, in Statuspage's own format. 503 while the page cannot be read: its state is unknown then.",
            Parameters = [Parameters.Key],
            Run = request => PageRequest.AnswerAsync(
                request, async (boards, basis) => await request.SendAsync(cut(await ReadAsync(request, boards, basis)), type)),
        };
    }

    /// <summary>Most documents show the present alone; the lists of what was are then read only to find that the stamp moved.</summary>
    private static async Task<Board> BoardAsync(Stamps stamps, ApiRequest request, Boards boards, Basis basis, bool listsPast)
    {
        var end = request.Services.Events.End;
        var present = await boards.ReadPresentAsync(basis, request.Aborted);
        if (!listsPast && stamps.Recall(present, end) is { } known) return known;
        return stamps.Put(await boards.ReadWholeAsync(basis, present, request.Aborted), present, end);
    }
}
