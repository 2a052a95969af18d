using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Heroku;

/// <summary>Heroku's status API, version 4. docs/dialects/heroku.md says what is relied on.</summary>
internal sealed class HerokuDialect : IDialect
{
    internal static readonly PageResource Current = new("current-status", "/api/v4/current-status");
    internal static readonly PageResource Incidents = new("incidents", "/api/v4/incidents?limit=50", IsComplete: true);

    public string Name => "heroku";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Current, Incidents];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => HerokuAdapter.ToSnapshot(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        page.Host is "status.heroku.com" ? [new Candidate(new Uri(HerokuAdapter.Home), IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
