using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Sorry;

/// <summary>The public API v1 of a page made with Sorry. docs/dialects/sorry.md says what is relied on.</summary>
internal sealed class SorryDialect : IDialect
{
    internal static readonly PageResource Status = new("status", "/api/v1/status");

    /// <summary>Without a stamp it is read on each tick.</summary>
    internal static readonly PageResource Notices = new("notices", "/api/v1/notices", IsComplete: true);

    internal static readonly PageResource Components = new("components", "/api/v1/components", IsOptional: true);

    /// <summary>Two of three documents do not name their page, so that all pages of this dialect share a name.</summary>
    internal static readonly PageIdentity Identity = new("sorry");

    public string Name => "sorry";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Status, Notices, Components];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root =>
        resource == Notices ? SorryNotices.Read(resource, root)
        : resource == Components ? SorryComponents.Read(resource, root)
        : SorryStatus.Read(resource, root));

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    /// <summary>Only where something says so: the path is one that many would have.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        var isHinted = page.Host.EndsWith(".sorryapp.com", StringComparison.OrdinalIgnoreCase) || front?.Mentions("sorryapp.com") == true;
        return isHinted ? [new Candidate(page, IsHinted: true)] : [];
    }
}
