using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>One instance of Salesforce: the page of those who live on it. docs/dialects/salesforce.md says what is relied on.</summary>
internal sealed class SalesforceInstanceDialect : IDialect
{
    internal static readonly PageResource Status = new("status", "/status", IsComplete: true);

    public string Name => "salesforce-instance";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Status];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => SalesforceAdapter.OfInstance(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        SalesforceHosts.Has(page) && SalesforceHosts.InstanceOf(page) is { } instance
            ? [new Candidate(new Uri($"{SalesforceHosts.Api}/v1/instances/{instance}"), IsHinted: true)]
            : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
