using StatusMonitor.Model;

namespace StatusMonitor.Dialects.BetterStack;

/// <summary>The JSON of a Better Stack (once Better Uptime) status page. docs/dialects/betterstack.md says what is relied on.</summary>
internal sealed class BetterStackDialect : IDialect
{
    /// <summary>All there is; without a stamp it is read on each tick.</summary>
    internal static readonly PageResource Index = new("index", "/index.json", IsComplete: true);

    private static readonly string[] OwnHosts = [".betteruptime.com", ".betterstack.com"];

    public string Name => "betterstack";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Index];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => BetterStackParser.Read(resource, root));

    /// <summary>Every unknown path of such a page answers 200 with a web page, so that no answer would mean anything.</summary>
    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        var isOwnHost = OwnHosts.Any(host => page.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));
        if (front is null) return isOwnHost ? [new Candidate(page, IsHinted: true)] : [];
        return [new Candidate(page, isOwnHost || front.Mentions("betterstack.com") || front.Mentions("betteruptime.com"))];
    }
}
