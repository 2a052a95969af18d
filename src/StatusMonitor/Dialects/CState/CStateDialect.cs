using StatusMonitor.Model;

namespace StatusMonitor.Dialects.CState;

/// <summary>cState, a status page that is made of files by Hugo. docs/dialects/cstate.md says what is relied on.</summary>
internal sealed class CStateDialect : IDialect
{
    internal static readonly PageResource Index = new("index", "/index.json");
    internal static readonly PageResource Issues = new("issues", "/issues/index.json", IsOptional: true, IsComplete: true);

    public string Name => "cstate";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Index, Issues];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root => CStateParser.Read(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is not null && front.Mentions("cState") ? [new Candidate(page, IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) =>
        new PageResource("issue", $"/issues/{Uri.EscapeDataString(incident.Value)}/index.json").AddressBelow(page);
}
