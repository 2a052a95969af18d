using StatusMonitor.Model;

namespace StatusMonitor.Dialects.FireHydrant;

/// <summary>A status page of FireHydrant: the one file that the page itself is drawn from. docs/dialects/firehydrant.md says what is relied on.</summary>
internal sealed class FireHydrantDialect : IDialect
{
    internal static readonly PageResource Payload = new("payload", "/data/payload.json", IsComplete: true);

    public string Name => "firehydrant";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Payload];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root => FireHydrantParser.Read(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is null ? [] : [new Candidate(page, front.Mentions("firehydrant") || front.Mentions("/data/rss.xml"))];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
