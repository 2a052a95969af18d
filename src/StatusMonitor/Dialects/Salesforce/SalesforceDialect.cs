using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>All of Salesforce, as its Trust Status API tells it, version 1. docs/dialects/salesforce.md says what is relied on.</summary>
internal sealed class SalesforceDialect : IDialect
{
    internal static readonly PageResource Active = new("active", "/v1/incidents/active", IsComplete: true);
    internal static readonly PageResource Incidents = new("incidents", "/v1/incidents?limit=100", IsOptional: true, IsComplete: true);
    internal static readonly PageResource Maintenances = new("maintenances", "/v1/maintenances?limit=100", IsOptional: true, IsComplete: true);

    public string Name => "salesforce";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Active, Incidents, Maintenances];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => SalesforceAdapter.ToSnapshot(resource, root));

    /// <summary>An empty list is anybody's; whose it is, the host tells.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Active, body) switch
    {
        ParseResult.Parsed { Snapshot.Listed.Count: > 0 } => Recognition.Certain,
        ParseResult.Parsed => Recognition.Likely,
        _ => Recognition.None,
    };

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        SalesforceHosts.Has(page) && SalesforceHosts.InstanceOf(page) is null ? [new Candidate(new Uri(SalesforceHosts.Api), IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) =>
        new PageResource("incident", $"/v1/incidents/{Uri.EscapeDataString(incident.Value)}").AddressBelow(page);
}
