using StatusMonitor.Model;

namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>The incidents of one of Google's dashboards (schema: status.cloud.google.com/incidents.schema.json). docs/dialects/googlecloud.md says what is relied on.</summary>
internal abstract class GoogleDialect(GoogleDashboard dashboard) : IDialect
{
    public string Name => dashboard.Identity;

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [new("incidents", "/incidents.json", IsComplete: true)];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => GoogleAdapter.ToSnapshot(dashboard, resource, root));

    /// <summary>Several of Google's dashboards speak so, and an empty list is anybody's; whose it is, the host alone tells.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Resources[0], body) switch
    {
        ParseResult.Parsed { Snapshot.Listed.Count: > 0 } => Recognition.Certain,
        ParseResult.Parsed => Recognition.Likely,
        _ => Recognition.None,
    };

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        IsAt(page) ? [new Candidate(new Uri(dashboard.Home), IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    /// <summary>Whether a page lies where this dashboard is at home.</summary>
    protected abstract bool IsAt(Uri page);
}
