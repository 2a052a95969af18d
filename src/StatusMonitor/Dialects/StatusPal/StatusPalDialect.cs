using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>StatusPal's public API v2. docs/dialects/statuspal.md says what is relied on.</summary>
internal sealed class StatusPalDialect : IDialect
{
    internal static readonly PageResource Summary = new("summary", "/summary");

    /// <summary>Besides what is open it has what has ended; without a stamp it is read on each tick.</summary>
    internal static readonly PageResource Incidents = new("incidents", "/incidents", IsComplete: true);

    public string Name => "statuspal";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Summary, Incidents];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => resource == Summary
        ? WireValue.Parse(resource, body, root => StatusPalParser.ReadSummary(resource, root))
        : WireValue.Parse(resource, body, root => StatusPalParser.ReadIncidents(resource, root));

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    /// <summary>The data lies on the provider's host under the page's subdomain, which its owner's domain hides.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        var address = front is null ? StatusPalAddress.Of(page) : StatusPalAddress.In(front);
        return address is null ? [] : [new Candidate(address, IsHinted: true)];
    }
}
