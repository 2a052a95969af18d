using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>Instatus's public data: a summary, the components, and the history as a feed. docs/dialects/instatus.md says what is relied on.</summary>
internal sealed class InstatusDialect : IDialect
{
    internal static readonly PageResource Summary = new("summary", "/summary.json");

    /// <summary>The only place with texts and ends; without a stamp it is read on each tick.</summary>
    internal static readonly PageResource History = new("history", "/history.atom", IsComplete: true);

    internal static readonly PageResource Components = new("components", "/v3/components.json", IsOptional: true);

    /// <summary>Two of three documents do not name their page, so that all pages of this dialect share a name.</summary>
    internal static readonly PageIdentity Identity = new("instatus");

    public string Name => "instatus";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Summary, History, Components];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body)
    {
        if (resource == History) return InstatusHistory.Read(resource, body);
        return resource == Summary
            ? WireValue.Parse(resource, body, root => InstatusSummary.Read(resource, root))
            : WireValue.Parse(resource, body, root => InstatusComponents.Read(resource, root));
    }

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        var isOwnHost = page.Host.EndsWith(".instatus.com", StringComparison.OrdinalIgnoreCase);
        if (front is null) return isOwnHost ? [new Candidate(page, IsHinted: true)] : [];
        return [new Candidate(page, isOwnHost || front.Mentions("instatus.com"))];
    }
}
