using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>
/// The data that incident.io's status pages draw themselves from. Besides it they serve a look-alike of Statuspage, which lacks
/// groups, maintenances and attribution. docs/dialects/incidentio.md says what is relied on.
/// </summary>
internal sealed class IncidentIoDialect : IDialect
{
    internal static readonly PageResource Summary = new("summary", "/proxy/{host}");

    internal static readonly PageResource Incidents = new("incidents", "/proxy/{host}/incidents", IsComplete: true, NeedsPrimary: true);

    public string Name => "incidentio";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Summary, Incidents];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(
        resource, body, root => resource.Name == Incidents.Name ? IncidentIoPage.ReadIncidents(resource, root) : IncidentIoPage.ReadSummary(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        if (front is null) return IncidentIoHosts.IsShared(page.Host) ? [new Candidate(page, IsHinted: true)] : [];
        return [new Candidate(page, IsHinted: IncidentIoHosts.IsNamedBy(front))];
    }

    // Nothing is known to answer 404 for an incident that was deleted.
    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
