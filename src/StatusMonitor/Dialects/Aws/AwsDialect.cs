using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Aws;

/// <summary>The public events of the AWS Health Dashboard, as its own page reads them. docs/dialects/aws.md says what is relied on.</summary>
internal sealed class AwsDialect : IDialect
{
    private const string Home = "https://health.aws.amazon.com";

    internal static readonly PageResource Events = new("currentevents", "/public/currentevents", IsComplete: true);

    public string Name => "aws";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Events];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => AwsAdapter.ToSnapshot(resource, root));

    /// <summary>An empty list is the best of days, and anybody's; whose it is, the host tells.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Events, body) switch
    {
        ParseResult.Parsed { Snapshot.Listed.Count: > 0 } => Recognition.Certain,
        ParseResult.Parsed => Recognition.Likely,
        _ => Recognition.None,
    };

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        page.Host is "health.aws.amazon.com" or "status.aws.amazon.com" or "phd.aws.amazon.com" ? [new Candidate(new Uri(Home), IsHinted: true)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
