using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Vultr;

/// <summary>The alerts of Vultr's status page. docs/dialects/vultr.md says what is relied on.</summary>
internal sealed class VultrDialect : IDialect
{
    internal static readonly PageResource Alerts = new("alerts", "/alerts.json", IsComplete: true);

    public string Name => "vultr";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Alerts];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => VultrAdapter.ToSnapshot(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        page.Host is "status.vultr.com" ? [new Candidate(new Uri(VultrAdapter.Home), IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
