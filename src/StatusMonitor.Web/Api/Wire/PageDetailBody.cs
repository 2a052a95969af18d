using System.ComponentModel;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A watched page with what stands on it.</summary>
[Description("A watched page as it stands now, with its components and what is open on it.")]
internal sealed record PageDetailBody : PageBody
{
    [Description("Its components by the last good reading, in the order of the page.")]
    public required IReadOnlyList<ComponentBody> Components { get; init; }

    [Description("Incidents and maintenances that have not ended, newest first, at most 500.")]
    public required IReadOnlyList<IncidentBody> Incidents { get; init; }

    public static PageDetailBody Of(PageReading page, IEnumerable<KnownComponent> components, IEnumerable<IncidentRecord> open) => new(PageBody.Of(page))
    {
        Components = [.. components.Select(ComponentBody.Of)],
        Incidents = [.. open.Select(record => IncidentBody.Of(record))],
    };

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private PageDetailBody(PageBody page) : base(page)
    {
        Components = [];
        Incidents = [];
    }
}
